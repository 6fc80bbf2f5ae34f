import type { Around, Completion, Credentials } from '../program';
import { entriesOf, isDirectory } from '../files';
import { isList, isNamed } from '../../wire/json';
import type { Json } from '../../account/base/json';
import type { Service } from '../../account/base/call';
import {
	commandFor,
	operationNames,
	serviceCommands,
	serviceOfCommand,
	type Command
} from './commands';
import { argumentsOf, type Option } from './input/operation-arguments';
import { globalOptions } from './input/globals';
import { absolute } from './paths';
import { namesOf, profilesIn, scoped, textIn } from './config/profiles';
import type { Argument } from './input/argument-parser';
import { rules, transferOptions } from './s3/transfer-options';
import { waitersOf } from './wait';

const s3Commands = ['cp', 'ls', 'mb', 'mv', 'presign', 'rb', 'rm', 'sync'];
const configureCommands = ['get', 'list', 'list-profiles', 'set'];

const settings = [
	...['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'credential_source'],
	...['duration_seconds', 'external_id', 'mfa_serial', 'output', 'region', 'role_arn'],
	...['role_session_name', 'source_profile']
];

/** What could stand where the cursor is: commands, options, and values that whoever types may see. */
export async function complete(
	words: readonly string[],
	around: Around
): Promise<readonly Completion[]> {
	const word = words.at(-1) ?? '';
	const before = words.slice(0, -1);
	return (await candidates(before, word, around)).filter((each) => each.word.startsWith(word));
}

async function candidates(
	before: readonly string[],
	word: string,
	around: Around
): Promise<readonly Completion[]> {
	if (/^fileb?:\/\//.test(word)) return fileNames(word, around);
	const last = before.at(-1) ?? '';
	const ofGlobal = globalValues(last, around);
	if (ofGlobal) return ofGlobal;
	const plain = positions(before);
	const [first, second, third] = plain;
	if (first === undefined) {
		const all = [...serviceCommands, 's3', 'configure', 'help'].sort();
		return word.startsWith('-') ? globals() : all.map(named);
	}
	if (first === 'configure') {
		if (second === undefined) return configureCommands.map(named);
		return third === undefined && ['get', 'set'].includes(second) ? settings.map(named) : [];
	}
	if (first === 's3') {
		if (second === undefined) return [...s3Commands, 'help'].map(named);
		return word.startsWith('-') ? s3Options(second, before) : s3Places(word, around);
	}
	const service = serviceOfCommand(first);
	if (!service) return [];
	const operations = await operationNames(service);
	if (second === undefined) {
		const waits = waitersOf(service).length > 0 ? ['wait'] : [];
		return [...operations.keys(), ...waits, 'help'].map(named);
	}
	if (second === 'wait' && third === undefined)
		return waitersOf(service).map(({ name }) => named(name));
	const waiter = waitersOf(service).find(({ name }) => second === 'wait' && name === third);
	const operation = waiter?.operation ?? operations.get(second);
	if (operation === undefined) return [];
	const command = await commandFor(service, operation);
	if ('why' in command) return [];
	return ofCommand(command, before, word, around);
}

/** Words that are neither options nor what stands behind one. */
function positions(words: readonly string[]): readonly string[] {
	const takesOne = new Set(
		globalOptions.flatMap(({ flag, takes }) => (takes === 'one' ? [flag] : []))
	);
	return words.filter(
		(word, index) => !word.startsWith('-') && !takesOne.has(words[index - 1] ?? '')
	);
}

const named = (word: string): Completion => ({ word });

/** Of `aws s3`, by its commands. */
const s3Own: Readonly<Record<string, readonly string[]>> = {
	ls: ['--recursive', '--human-readable', '--summarize', '--page-size'],
	cp: ['--recursive', ...namesOfTransfer(transferOptions)],
	mv: ['--recursive', ...namesOfTransfer(transferOptions)],
	sync: ['--delete', '--size-only', '--exact-timestamps', ...namesOfTransfer(transferOptions)],
	rm: ['--recursive', ...namesOfTransfer(rules)],
	rb: ['--force'],
	presign: ['--expires-in']
};

function namesOfTransfer(options: readonly Argument[]): readonly string[] {
	return [...new Set(options.map(({ flag }) => flag))];
}

function s3Options(name: string, before: readonly string[]): readonly Completion[] {
	const many = ['--include', '--exclude'];
	const free = (s3Own[name] ?? []).filter((each) => many.includes(each) || !before.includes(each));
	return [...free.map(named), ...globals()];
}

function globals(): readonly Completion[] {
	return globalOptions.map(({ flag }) => ({ word: flag, about: 'global' }));
}

function globalValues(option: string, around: Around): readonly Completion[] | undefined {
	const known = globalOptions.find(({ flag, takes }) => flag === option && takes === 'one');
	if (!known) return undefined;
	if (option === '--profile') return namesOf(profilesIn(around)).map(named);
	if (option === '--region')
		return ['eu-central-1', 'eu-west-1', 'us-east-1', 'us-west-2'].map(named);
	return (known.choices ?? []).map(named);
}

async function ofCommand(
	command: Command,
	before: readonly string[],
	word: string,
	around: Around
): Promise<readonly Completion[]> {
	const all = argumentsOf(command);
	const at = before.findLastIndex((each) => each.startsWith('--'));
	const option = all.options.find(({ argument }) => argument.flag === before[at]);
	const isOpen = option !== undefined && (option.shape.kind === 'list' || at === before.length - 1);
	if (isOpen && option.shape.kind !== 'boolean' && !word.startsWith('-')) {
		return valuesFor(command, option, before, word, around);
	}
	const added = all.added.find(({ flag }) => flag === before.at(-1));
	if (added?.choices) return added.choices.map(named);
	const used = new Set(before);
	const own = all.options
		.filter(({ argument }) => !used.has(argument.flag))
		.sort((a, b) => Number(b.argument.required ?? false) - Number(a.argument.required ?? false))
		.map(({ argument }) => ({
			word: argument.flag,
			...(argument.required ? { about: 'required' } : {})
		}));
	const others = all.added
		.filter(({ flag }) => flag.startsWith('--'))
		.map(({ flag }) => named(flag));
	return [...own, ...others, ...globals()];
}

async function valuesFor(
	{ service }: Command,
	{ parameter, shape }: Option,
	before: readonly string[],
	word: string,
	around: Around
): Promise<readonly Completion[]> {
	const of = shape.kind === 'list' ? shape.of : shape;
	if ('choices' in of && of.choices) return of.choices.map(named);
	if (/Document$|PolicyInputList$/.test(parameter)) return [named('file://')];
	const list = lists[parameter === 'PolicyName' ? '' : parameter] ?? byKind(parameter);
	if (!list) return [];
	const [from, operation, member, name] = list;
	if (from === 's3' && service !== 's3') return [];
	const given = parametersOf(operation, before);
	const answer = await around.account.look({
		service: from,
		operation,
		parameters: given,
		...credentialsIn(before, around)
	});
	return answer.ok ? textsIn(answer.value, member, name).map(named) : [];
}

type List = readonly [service: Service, operation: string, member: string, name: string];

const users: List = ['iam', 'ListUsers', 'Users', 'UserName'];
const policies: List = ['iam', 'ListPolicies', 'Policies', 'Arn'];

/** Which list has the values that a parameter of a name may have. */
const lists: Readonly<Record<string, List>> = {
	UserName: users,
	GroupName: ['iam', 'ListGroups', 'Groups', 'GroupName'],
	RoleName: ['iam', 'ListRoles', 'Roles', 'RoleName'],
	RoleArn: ['iam', 'ListRoles', 'Roles', 'Arn'],
	PolicyArn: policies,
	PermissionsBoundary: policies,
	PolicySourceArn: ['iam', 'ListUsers', 'Users', 'Arn'],
	AccessKeyId: ['iam', 'ListAccessKeys', 'AccessKeyMetadata', 'AccessKeyId'],
	SerialNumber: ['iam', 'ListMFADevices', 'MFADevices', 'SerialNumber'],
	InstanceProfileName: ['iam', 'ListInstanceProfiles', 'InstanceProfiles', 'InstanceProfileName'],
	OpenIDConnectProviderArn: [
		'iam',
		'ListOpenIDConnectProviders',
		'OpenIDConnectProviderList',
		'Arn'
	],
	SAMLProviderArn: ['iam', 'ListSAMLProviders', 'SAMLProviderList', 'Arn'],
	VersionId: ['iam', 'ListPolicyVersions', 'Versions', 'VersionId'],
	Bucket: ['s3', 'ListBuckets', 'Buckets', 'Name'],
	Key: ['s3', 'ListObjectsV2', 'Contents', 'Key']
};

function byKind(parameter: string): List | undefined {
	return parameter === 'CallerArn' ? ['iam', 'ListUsers', 'Users', 'Arn'] : undefined;
}

/** What is on the line already says whose keys, and which bucket's objects. */
function parametersOf(
	operation: string,
	before: readonly string[]
): Readonly<Record<string, string>> {
	const behind = (option: string) => before[before.indexOf(option) + 1] ?? '';
	switch (operation) {
		case 'ListAccessKeys':
		case 'ListMFADevices':
			return before.includes('--user-name') ? { UserName: behind('--user-name') } : {};
		case 'ListPolicyVersions':
			return { PolicyArn: behind('--policy-arn') };
		case 'ListObjectsV2':
			return { Bucket: behind('--bucket') };
		default:
			return {};
	}
}

function textsIn(value: Json, member: string, name: string): readonly string[] {
	const list = isNamed(value) ? (value[member] ?? []) : [];
	if (!isList(list)) return [];
	return list.flatMap((each) =>
		isNamed(each) && typeof each[name] === 'string' ? [each[name]] : []
	);
}

/** The keys that the line would be signed with. A role that is still to be assumed is not assumed for this. */
function credentialsIn(
	before: readonly string[],
	around: Around
): { readonly credentials?: Credentials } {
	const { environment, account } = around;
	const at = before.indexOf('--profile');
	const option = at === -1 ? undefined : before[at + 1];
	const id = environment.get('AWS_ACCESS_KEY_ID') ?? '';
	const token = environment.get('AWS_SESSION_TOKEN') ?? '';
	if (option === undefined && id !== '') {
		const secretAccessKey = environment.get('AWS_SECRET_ACCESS_KEY') ?? '';
		return {
			credentials: {
				accessKeyId: id,
				secretAccessKey,
				...(token === '' ? {} : { sessionToken: token })
			}
		};
	}
	try {
		const profile = scoped(
			profilesIn(around),
			option ?? environment.get('AWS_PROFILE') ?? 'default'
		);
		const accessKeyId = textIn(profile, 'aws_access_key_id');
		const secretAccessKey = textIn(profile, 'aws_secret_access_key');
		const sessionToken = textIn(profile, 'aws_session_token');
		if (textIn(profile, 'role_arn') !== undefined) return {};
		if (accessKeyId !== undefined && secretAccessKey !== undefined) {
			return {
				credentials: {
					accessKeyId,
					secretAccessKey,
					...(sessionToken === undefined ? {} : { sessionToken })
				}
			};
		}
	} catch {
		return {}; // A file that cannot be read is told of when the line is run.
	}
	const lent = account.lent();
	return lent ? { credentials: lent } : {};
}

function fileNames(word: string, around: Around): readonly Completion[] {
	const [, scheme = '', path = ''] = /^(fileb?:\/\/)(.*)$/s.exec(word) ?? [];
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	const full = absolute(folder === '' ? '.' : folder, around);
	return entriesOf(around.files, full).map((name) => {
		const slash = isDirectory(around.files, `${full === '/' ? '' : full}/${name}`) ? '/' : '';
		return named(scheme + folder + name + slash);
	});
}

/** `s3://` and the buckets; files the shell proposes by itself. */
async function s3Places(word: string, around: Around): Promise<readonly Completion[]> {
	if (!word.startsWith('s3://')) return 's3://'.startsWith(word) ? [named('s3://')] : [];
	const answer = await around.account.look({
		service: 's3',
		operation: 'ListBuckets',
		parameters: {},
		...credentialsIn([], around)
	});
	return answer.ok
		? textsIn(answer.value, 'Buckets', 'Name').map((name) => named(`s3://${name}/`))
		: [];
}
