import type { Shape, Structure } from '../../../account/base/shape';
import { prefixOf } from '../../../account/perform/registry';
import {
	commandFor,
	operationNames,
	serviceCommands,
	serviceOfCommand,
	type Command
} from '../commands';
import { argumentsOf } from '../input/operation-arguments';
import { globalOptions } from '../input/globals';
import { usage } from '../exit';
import type { Session } from '../session';
import { waitersOf } from '../wait';

type Section = readonly [title: string, lines: readonly string[]];

/** `aws help` and what is below it: in our words, by the operations' own schemas. */
export async function help(session: Session, path: readonly string[]): Promise<void> {
	const sections = await sectionsFor(path);
	session.print(
		sections
			.map(
				([title, lines]) =>
					`${title}\n${lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')}\n`
			)
			.join('\n')
	);
}

async function sectionsFor(path: readonly string[]): Promise<readonly Section[]> {
	const [command, operation] = path;
	if (command === undefined) return overview();
	if (command === 's3') return s3;
	if (command === 'configure') return configure;
	const service = serviceOfCommand(command);
	if (!service) throw usage(`There is no help on ${path.join(' ')}.`);
	const operations = await operationNames(service);
	if (operation === undefined) {
		return [
			['NAME', [command]],
			['SYNOPSIS', [`aws ${command} <operation> [options]`]],
			[
				'OPERATIONS',
				columns([...operations.keys(), ...(waitersOf(service).length > 0 ? ['wait'] : [])])
			],
			['MORE', [`aws ${command} <operation> help says what an operation takes.`]]
		];
	}
	const found = await commandFor(service, operations.get(operation) ?? '');
	if ('why' in found) {
		return [
			['NAME', [operation]],
			['DESCRIPTION', [`AWS has this operation; this account does not simulate it. ${found.why}`]]
		];
	}
	return ofOperation(command, operation, found);
}

function overview(): readonly Section[] {
	return [
		['NAME', ['aws: the AWS command line, for this simulated account']],
		['SYNOPSIS', ['aws [options] <command> <subcommand> [parameters]']],
		[
			'DESCRIPTION',
			[
				'Each operation of the account is a command, with an option for each parameter.',
				'Nothing leaves this page; the answers come from the simulated account.'
			]
		],
		['COMMANDS', columns(['configure', 's3', ...serviceCommands].sort())],
		[
			'OPTIONS',
			globalOptions.map(
				({ flag, choices, takes }) =>
					`${flag}${takes === 'one' ? ` <${choices ? choices.join(' | ') : 'value'}>` : ''}`
			)
		],
		[
			'CREDENTIALS',
			[
				'The first of these that there is: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile in',
				'~/.aws/credentials or ~/.aws/config, what the console lends to whoever is signed in there.'
			]
		],
		['MORE', ['aws <command> help', 'aws <command> <operation> help']]
	];
}

function ofOperation(command: string, name: string, found: Command): readonly Section[] {
	const all = argumentsOf(found);
	const { description, takes, answers } = found;
	const synopsis = all.options
		.filter(({ argument }) => !argument.flag.startsWith('--no-') || argument.bare !== false)
		.map(({ argument, shape }) => {
			const told = `${argument.flag}${valueText(shape)}`;
			return `    ${argument.required ? told : `[${told}]`}`;
		});
	const action = `${prefixOf(found.service)}:${description.action ?? found.operation}`;
	return [
		['NAME', [name]],
		[
			'DESCRIPTION',
			[
				`Calls ${found.operation}. ${allowedBy(found, action)}`,
				...(description.simplified === undefined ? [] : [`Here: ${description.simplified}`]),
				...(all.paging ? ['It answers in pages, which the command line puts together.'] : [])
			]
		],
		[
			'SYNOPSIS',
			[`aws ${command} ${name}`, ...synopsis, ...(all.savesBody ? ['    <outfile>'] : [])]
		],
		[
			'OPTIONS',
			[...takes.members].flatMap(([parameter, shape]) => optionLines(all, parameter, shape))
		],
		...(answers.members.size === 0 ? [] : [['OUTPUT', outline(answers)] as const]),
		[
			'MORE',
			[`aws ${command} ${name} --generate-cli-skeleton prints all that could be passed, as JSON.`]
		]
	];
}

function allowedBy({ description }: Command, action: string): string {
	switch (description.access.kind) {
		case 'anyIdentity':
			return 'Everybody may, whatever their policies say.';
		case 'signIn':
			return 'It is the way in.';
		case 'policies':
		case 'shared':
		case 'trust':
			return `A policy must allow ${action} (access level: ${description.level}).`;
	}
}

function optionLines(
	{ options }: ReturnType<typeof argumentsOf>,
	parameter: string,
	shape: Shape
): readonly string[] {
	const own = options.filter((each) => each.parameter === parameter);
	const flags = own.map(({ argument }) => argument.flag).join(' | ');
	const isRequired = own.some(({ argument }) => argument.required);
	return [
		`${flags} (${kindOf(shape)})${isRequired ? ' required' : ''}`,
		...detailsOf(shape).map((line) => `    ${line}`),
		''
	];
}

function valueText(shape: Shape): string {
	switch (shape.kind) {
		case 'boolean':
			return '';
		case 'list':
			return ' <value> [<value> …]';
		case 'text':
		case 'number':
		case 'password':
		case 'timestamp':
		case 'blob':
		case 'stream':
		case 'map':
		case 'structure':
			return ' <value>';
	}
}

function kindOf(shape: Shape): string {
	switch (shape.kind) {
		case 'text':
		case 'password':
			return 'string';
		case 'number':
			return 'integer';
		case 'stream':
			return 'a file';
		case 'boolean':
		case 'list':
		case 'map':
		case 'structure':
		case 'timestamp':
		case 'blob':
			return shape.kind;
	}
}

function detailsOf(shape: Shape): readonly string[] {
	const short = shorthand(shape.kind === 'list' ? shape.of : shape);
	return [
		...('choices' in shape && shape.choices ? [`One of: ${shape.choices.join(', ')}.`] : []),
		...('least' in shape && shape.least !== undefined && shape.least > 0 && shape.kind !== 'text'
			? [`At least ${shape.least}.`]
			: []),
		...(short === undefined ? [] : [`Shorthand: ${short}${shape.kind === 'list' ? ' …' : ''}`])
	];
}

/** `Key=string,Value=string` */
function shorthand(shape: Shape, isInner = false): string | undefined {
	switch (shape.kind) {
		case 'structure': {
			const members = [...shape.members].map(
				([name, of]) => `${name}=${shorthand(of, true) ?? kindOf(of)}`
			);
			return isInner ? `{${members.join(',')}}` : members.join(',');
		}
		case 'map':
			return isInner ? `{Key=${kindOf(shape.of)}}` : `Key=${kindOf(shape.of)}`;
		case 'list':
			return isInner ? `[${shorthand(shape.of, true) ?? kindOf(shape.of)},…]` : undefined;
		case 'text':
		case 'number':
		case 'boolean':
		case 'password':
		case 'timestamp':
		case 'blob':
		case 'stream':
			return undefined;
	}
}

function outline({ members, required }: Structure, indent = ''): readonly string[] {
	return [...members].flatMap(([name, shape]) => {
		const note = required.has(name) ? '' : ', where there is one';
		const inner = shape.kind === 'list' ? shape.of : shape;
		return [
			`${indent}${name} (${kindOf(shape)}${note})`,
			...(inner.kind === 'structure' ? outline(inner, `${indent}  `) : [])
		];
	});
}

function columns(names: readonly string[]): readonly string[] {
	const width = Math.max(...names.map(({ length }) => length)) + 2;
	const each = Math.max(1, Math.floor(76 / width));
	return Array.from({ length: Math.ceil(names.length / each) }, (_, row) =>
		names
			.slice(row * each, (row + 1) * each)
			.map((name) => name.padEnd(width))
			.join('')
			.trimEnd()
	);
}

const s3: readonly Section[] = [
	['NAME', ['s3: objects, handled like files']],
	[
		'COMMANDS',
		[
			'aws s3 ls [s3://bucket/prefix] [--recursive] [--human-readable] [--summarize]',
			'aws s3 cp <from> <to> [--recursive] [--include <pattern>] [--exclude <pattern>] [--dryrun]',
			'aws s3 mv <from> <to> [--recursive]',
			'aws s3 rm s3://bucket/key [--recursive]',
			'aws s3 sync <from> <to> [--delete] [--size-only]',
			'aws s3 mb s3://bucket',
			'aws s3 rb s3://bucket [--force]',
			'aws s3 presign s3://bucket/key [--expires-in <seconds>]'
		]
	],
	[
		'DESCRIPTION',
		[
			'Of <from> and <to> one at least is s3://bucket/key; the other may be a file of this terminal, or -',
			'for what is piped. Which policies must allow what: ls asks s3:ListBucket, cp s3:GetObject or',
			's3:PutObject, rm s3:DeleteObject.'
		]
	]
];

const configure: readonly Section[] = [
	['NAME', ['configure: keys, Region and form of output, kept in ~/.aws']],
	[
		'COMMANDS',
		[
			'aws configure [--profile <name>]          asks for each',
			'aws configure list                        what counts now, and where it is from',
			'aws configure list-profiles',
			'aws configure get <name> [--profile …]',
			'aws configure set <name> <value> [--profile …]'
		]
	],
	[
		'ROLES',
		[
			'A profile with role_arn and source_profile assumes that role; with mfa_serial it asks for a code.'
		]
	]
];
