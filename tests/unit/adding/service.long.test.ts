import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Copy } from './copy';

/* What CONTRIBUTING says of adding to the account, done to a copy: it takes so many files and no more. */

const account = 'src/lib/account';
const notes = `${account}/services/notes`;

/** A service: one folder, a line in the list, and a line in the list of answers. */
const folder: Readonly<Record<string, string>> = {
	'errors.ts': `import type { ErrorTable } from '../../base/error';

export const notesErrors = { NoteExists: { status: 409 } } as const satisfies ErrorTable;

declare module '../../base/error' {
	interface ErrorCodes {
		readonly notes: keyof typeof notesErrors;
	}
}
`,
	'state.ts': `import type { Table } from '../../base/table';

export interface NotesState {
	readonly notes: Table<{ readonly name: string; readonly team: string }>;
}

declare module '../../account' {
	interface Account {
		readonly notes?: NotesState;
	}
}
`,
	'blueprint.ts': `import * as v from 'valibot';

export const notesBlueprint = v.record(v.string(), v.string());
`,
	'answers.ts': `import * as v from 'valibot';

export const notesAnswers = { CreateNote: v.object({ Arn: v.string() }) };
`,
	'create-note.ts': `import * as v from 'valibot';
import { done, fail } from '../../base/applied';
import { byArn, operationsOf } from '../../base/operation';
import { emptyTable, lookUp, put } from '../../base/table';
import type { notesAnswers } from './answers';

const arnOf = (id: string, name: string) => \`arn:aws:notes:us-east-1:\${id}:note/\${name}\`;

export const createNote = operationsOf<'notes', typeof notesAnswers>('notes')({
	name: 'CreateNote',
	level: 'Write',
	parameters: v.object({ Name: v.string() }),
	access: {
		kind: 'policies',
		resource: ({ account: { id } }, { Name: name }) => byArn(arnOf(id, name)),
		apply: ({ account }, { Name: name }) => {
			const { notes } = account.notes ?? { notes: emptyTable };
			if (lookUp(notes, name)) return fail('NoteExists', 'There is such a note.');
			const after = { ...account, notes: { notes: put(notes, name, { name, team: 'none' }) } };
			return done(after, { Arn: arnOf(account.id, name) });
		}
	}
});
`,
	'index.ts': `import type { ServiceDefinition } from '../../base/service';
import { lookUp, tableOf } from '../../base/table';
import { createNote } from './create-note';
import { notesErrors } from './errors';
import type { NotesState } from './state';

export const notes = {
	name: 'notes',
	areas: { notes: [createNote] },
	errors: notesErrors,
	blueprint: async () => (await import('./blueprint')).notesBlueprint,
	open: (_, given: Readonly<Record<string, string>>): NotesState => ({
		notes: tableOf(Object.entries(given).map(([name, team]) => [name, { name, team }]))
	}),
	resourceAt: (account, arn) => {
		const note = lookUp(account.notes?.notes ?? [], arn.split('/').at(-1) ?? '');
		return note && { keys: { 'aws:ResourceTag/Team': note.team } };
	}
} as const satisfies ServiceDefinition;
`
};

/** An operation of a service that is there: one file, one line in its area, one answer. */
const operation = `import { done } from '../../../base/applied';
import { aboutAccount } from '../subjects';

export const getGreeting = aboutAccount({
	name: 'GetGreeting',
	level: 'Read',
	apply: ({ account }) => done(account, { Greeting: \`Good morning, \${account.name}\` })
});
`;

/** Asks what was added, as an attempt would. */
const program = `import * as v from 'valibot';
import { accountBlueprint } from './${account}/perform/blueprint';
import { openAccount } from './${account}/perform/open';
import { perform } from './${account}/perform/perform';
import { isReady, loadFor } from './${account}/perform/registry';

const condition = { StringEquals: { 'aws:ResourceTag/Team': 'maps' } };
const mayAddToMaps = {
	Version: '2012-10-17',
	Statement: { Effect: 'Allow', Action: 'notes:CreateNote', Resource: '*', Condition: condition }
};
const keys = { accessKeys: [{ age: '1d' }] };
const blueprint = v.parse(accountBlueprint, {
	id: '111122223333',
	name: 'Marlow Maps',
	age: '9d',
	root: { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829', ...keys },
	users: [{ name: 'jun', inline: [{ name: 'notes', document: mayAddToMaps }], ...keys }],
	notes: { Contours: 'maps', Wages: 'office' }
});
let account = openAccount(blueprint, 'seed', Date.UTC(2026, 10, 23));
const keyOf = { root: account.iam.root, jun: account.iam.users[0]![1] };

function ask(who: 'root' | 'jun', service: 'iam' | 'notes', operation: string, parameters = {}) {
	const caller = { kind: 'accessKey', id: keyOf[who].accessKeys[0]!.id } as const;
	const time = Date.UTC(2026, 10, 23);
	const { answer, account: after } = perform(account, { service, operation, parameters, caller, time, door: 'program' });
	account = after;
	return answer.ok ? answer.value : answer.error.code;
}

const ready = isReady({ service: 'iam', operation: 'SimulateCustomPolicy' });
await loadFor([{ service: 'notes', operation: 'CreateNote' }]);
console.log(JSON.stringify([
	ready,
	ask('root', 'iam', 'GetGreeting'),
	ask('root', 'notes', 'CreateNote', { Name: 'Ferries' }),
	ask('jun', 'notes', 'CreateNote', { Name: 'Contours' }),
	ask('jun', 'notes', 'CreateNote', { Name: 'Wages' }),
	account.events.at(-2)?.record.errorCode,
	account.events.at(-2)?.record.eventSource
]));
`;

let copy: Copy;

beforeAll(async () => {
	copy = await Copy.of(
		['policy', 'catalog', 'account'].map((name) => `src/lib/${name}`),
		[`${account}/**/*.ts`, '*.ts']
	);
	for (const [name, text] of Object.entries(folder)) await copy.write(`${notes}/${name}`, text);
	await copy.add(
		`${account}/services/index.ts`,
		'\tcloudtrail,\n',
		"\tcloudtrail,\n\tnotes: async () => (await import('./notes')).notes,\n"
	);
	await copy.add(
		`${account}/services/answers.ts`,
		'\tsignin: signinAnswers,\n',
		'\tnotes: notesAnswers,\n\tsignin: signinAnswers,\n'
	);
	await copy.add(
		`${account}/services/answers.ts`,
		'import { signinAnswers }',
		"import { notesAnswers } from './notes/answers';\nimport { signinAnswers }"
	);
	const area = `${account}/services/iam/account-settings`;
	await copy.write(`${area}/get-greeting.ts`, operation);
	await copy.add(
		`${area}/index.ts`,
		'\tgetAccountSummary,\n',
		'\tgetAccountSummary,\n\tgetGreeting,\n'
	);
	await copy.add(
		`${area}/index.ts`,
		'import { listAccountAliases',
		"import { getGreeting } from './get-greeting';\nimport { listAccountAliases"
	);
	await copy.add(
		`${area}/answers.ts`,
		'\tGetAccountSummary:',
		'\tGetGreeting: v.object({ Greeting: v.string() }),\n\tGetAccountSummary:'
	);
	await copy.write('program.ts', program);
});
afterAll(() => rm(copy.folder, { recursive: true, force: true }));

describe('one service and one operation more', () => {
	test('are performed, opened from account.yaml, and asked for their resources', async () => {
		expect(await copy.printed('program.ts')).toEqual([
			false,
			{ Greeting: 'Good morning, Marlow Maps' },
			{ Arn: 'arn:aws:notes:us-east-1:111122223333:note/Ferries' },
			'NoteExists',
			'AccessDenied',
			'NoteExists',
			'notes.amazonaws.com'
		]);
	});

	test('are understood by the compiler', async () => {
		expect(await copy.compiled()).toBe('');
	});

	test('are kept in their place: a wrong import is caught, a right one is not', async () => {
		const imports: readonly (readonly [path: string, text: string, said: string])[] = [
			[`${notes}/sts.ts`, '../sts/temporary', 'notes knows nothing of sts'],
			[`${notes}/users.ts`, '../iam/users/users', 'notes knows of IAM only what identity needs'],
			[`${notes}/perform.ts`, '../../perform/perform', 'perform stands above the services'],
			[`${account}/base/notes.ts`, '../services/notes', 'base stands under all services'],
			[`${account}/services/sts/later.ts`, '../signin/sessions', 'sts knows nothing of signin'],
			[`${account}/services/iam/notes.ts`, '../notes', 'iam knows nothing of notes'],
			[`${notes}/right.ts`, '../iam/arn', '']
		];
		for (const [path, text] of imports) await copy.write(path, `import '${text}';\n`);
		const paths = imports.map(([path]) => path);
		const found = await copy.tool('eslint/bin/eslint.js', '--format', 'json', notes, ...paths);
		await Promise.all(paths.map((path) => copy.delete(path)));

		const files = JSON.parse(found) as { filePath: string; messages: { message: string }[] }[];
		const said = new Map(
			files.map(({ filePath, messages }) => [filePath.slice(copy.folder.length + 1), messages])
		);
		for (const [path, , expected] of imports) {
			const messages = said.get(path)?.map(({ message }) => message) ?? ['not linted'];
			expect(messages.join(), path).toContain(expected);
			expect(messages, path).toHaveLength(expected === '' ? 0 : 1);
		}
		const own = Object.keys(folder).flatMap((name) => said.get(`${notes}/${name}`) ?? []);
		expect(own).toEqual([]);
	});
});
