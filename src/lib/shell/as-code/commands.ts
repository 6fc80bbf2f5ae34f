import { capitalised } from '../../policy/wording';
import { optionName } from '../aws/names';
import { quoted } from '../quote';
import { listOption, textOptions } from '../typed-options';
import { comments } from './comments';
import type { Description } from './describe/describe';
import { documentText } from './document';
import { Names, snakeCase } from './names';
import {
	called,
	type Bucket,
	type Carrier,
	type LinkedRole,
	type Policy,
	type Role,
	type Tag,
	type Thing,
	type User
} from './thing';
import { opening } from './opening';

/**
 * Commands of AWS’s command line that make a thing anew, in the order in which they can be run. Documents
 * stand in quotes, so that no file is needed.
 */
export function asCommands(description: Description): string {
	const variables = new Variables(description);
	const stretches = description.things.map((thing) =>
		[comments([`${capitalised(called(thing))}:`]), ...commands(thing, variables)].join('\n')
	);
	return `${[opening(description, says), ...stretches].join('\n\n')}\n`;
}

const says = ['Runs in a shell that has the AWS CLI, and in the terminal of Leastwise.'];

/** Holds the ARN of each policy that is made here, for what needs it: it has the account’s number in it. */
class Variables {
	readonly #names = new Names((words) => `${snakeCase(words)}_arn`);
	readonly #ofPolicies: ReadonlyMap<string, string>;

	constructor({ things, subject }: Description) {
		const needed = things.filter((thing) => thing.kind === 'policy' && thing !== subject);
		this.#ofPolicies = new Map(
			(needed as readonly Policy[]).map(({ arn, name }) => [arn, this.#names.of(name)])
		);
	}

	for(policyArn: string): string | undefined {
		return this.#ofPolicies.get(policyArn);
	}

	/** As a word of a command. */
	arn(policyArn: string): string {
		const variable = this.for(policyArn);
		return variable === undefined ? quoted(policyArn) : `"$${variable}"`;
	}
}

function commands(thing: Thing, variables: Variables): readonly string[] {
	switch (thing.kind) {
		case 'policy':
			return [policyCommand(thing, variables.for(thing.arn))];
		case 'group':
			return [
				iam('create-group', [texts(['GroupName', thing.name], path(thing))]),
				...carrierCommands(thing, 'group', variables)
			];
		case 'user':
			return userCommands(thing, variables);
		case 'role':
			return roleCommands(thing, variables);
		case 'linkedRole':
			return [linkedRoleCommand(thing)];
		case 'bucket':
			return bucketCommands(thing);
	}
}

function policyCommand(policy: Policy, variable: string | undefined): string {
	const command = iam('create-policy', [
		texts(['PolicyName', policy.name], path(policy), text('Description', policy.description)),
		tags(policy.tags),
		document('policy-document', policy.document)
	]);
	return variable === undefined
		? command
		: `${variable}=$(${command} \\\n  --query Policy.Arn --output text)`;
}

function userCommands(user: User, variables: Variables): readonly string[] {
	const UserName = ['UserName', user.name] as const;
	return [
		iam('create-user', [texts(UserName, path(user)), boundary(user, variables), tags(user.tags)]),
		...carrierCommands(user, 'user', variables),
		...user.groups.map((group) => iam('add-user-to-group', [texts(UserName, ['GroupName', group])]))
	];
}

function roleCommands(role: Role, variables: Variables): readonly string[] {
	const RoleName = ['RoleName', role.name] as const;
	return [
		iam('create-role', [
			texts(RoleName, path(role), text('Description', role.description)),
			...(role.maxSessionDuration === 3600
				? []
				: [[`--max-session-duration ${role.maxSessionDuration}`]]),
			boundary(role, variables),
			tags(role.tags),
			document('assume-role-policy-document', role.trust)
		]),
		...carrierCommands(role, 'role', variables),
		...role.profiles.flatMap((profile) => {
			const InstanceProfileName = ['InstanceProfileName', profile.name] as const;
			return [
				iam('create-instance-profile', [
					texts(InstanceProfileName, path(profile)),
					tags(profile.tags)
				]),
				iam('add-role-to-instance-profile', [texts(InstanceProfileName, RoleName)])
			];
		})
	];
}

function linkedRoleCommand({ service, suffix, description }: LinkedRole): string {
	return iam('create-service-linked-role', [
		texts(
			['AWSServiceName', service],
			text('CustomSuffix', suffix),
			text('Description', description)
		)
	]);
}

const nameMembers = { user: 'UserName', group: 'GroupName', role: 'RoleName' } as const;

function carrierCommands(
	{ name, inline, attached }: Carrier,
	kind: keyof typeof nameMembers,
	variables: Variables
): readonly string[] {
	const named = [nameMembers[kind], name] as const;
	return [
		...inline.map((policy) =>
			iam(`put-${kind}-policy`, [
				texts(named, ['PolicyName', policy.name]),
				document('policy-document', policy.document)
			])
		),
		...attached.map((arn) =>
			iam(`attach-${kind}-policy`, [texts(named), [`--policy-arn ${variables.arn(arn)}`]])
		)
	];
}

function bucketCommands(bucket: Bucket): readonly string[] {
	const { ownership, block, versioning, policy } = bucket;
	const named = ['Bucket', bucket.name] as const;
	const s3 = (operation: string, options: readonly (readonly string[])[] = []) =>
		command('s3api', operation, [texts(named), ...options]);
	return [
		s3('create-bucket', [
			...(ownership === undefined ? [] : [[`--object-ownership ${ownership}`]]),
			['--region us-east-1']
		]),
		...(block === undefined
			? []
			: [
					s3('put-public-access-block', [
						[
							`--public-access-block-configuration ${Object.entries(block)
								.map(([setting, isOn]) => `${setting}=${String(isOn)}`)
								.join(',')}`
						]
					])
				]),
		...(versioning === undefined
			? []
			: [s3('put-bucket-versioning', [[`--versioning-configuration Status=${versioning}`]])]),
		...(bucket.tags.length === 0
			? []
			: [
					s3('put-bucket-tagging', [
						[`--tagging ${quoted(JSON.stringify({ TagSet: bucket.tags }))}`]
					])
				]),
		...(policy === undefined ? [] : [s3('put-bucket-policy', [document('policy', policy)])])
	];
}

type Text = readonly [member: string, text: string];

function iam(operation: string, options: readonly (readonly string[])[]): string {
	return command('iam', operation, options);
}

function command(
	service: string,
	operation: string,
	options: readonly (readonly string[])[]
): string {
	return ['aws', service, operation, ...options.flat()].join(' ');
}

function texts(...given: readonly (Text | undefined)[]): readonly string[] {
	return textOptions(given.filter((each) => each !== undefined));
}

function text(member: string, given: string | undefined): Text | undefined {
	return given === undefined ? undefined : [member, given];
}

function path({ path: given }: { readonly path: string }): Text | undefined {
	return given === '/' ? undefined : ['Path', given];
}

function boundary(
	{ boundary: arn }: Pick<User, 'boundary'>,
	variables: Variables
): readonly string[] {
	return arn === undefined ? [] : [`--permissions-boundary ${variables.arn(arn)}`];
}

/** In the CLI’s shorthand, where every tag may stand in it. */
function tags(given: readonly Tag[]): readonly string[] {
	if (given.length === 0) return [];
	const plain = /^[A-Za-z0-9_.:/@+-]+$/;
	const areShort = given.every(({ Key, Value }) => plain.test(Key) && plain.test(Value));
	return [
		areShort
			? listOption(
					'Tags',
					given.map(({ Key, Value }) => `Key=${Key},Value=${Value}`)
				)
			: `--${optionName('Tags')} ${quoted(JSON.stringify(given))}`
	];
}

function document(option: string, json: string): readonly string[] {
	return [`--${option} ${quoted(documentText(json))}`];
}
