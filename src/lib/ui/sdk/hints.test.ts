import { expect, test } from 'vitest';
import { toldOf } from './hints';
import { run } from './engine.fixture';

const iam = "import * as all from '@aws-sdk/client-iam';\nconst iam = new all.IAMClient();\n";

test.each([
	[
		"import { ListUsersCommand } from '@aws-sdk/client-iam';\nListUsersCommand({});",
		2,
		/^Write new before ListUsersCommand: new ListUsersCommand\(…\)/
	],
	["\nconst { IAMClient } = require('@aws-sdk/client-iam');", 2, /^Programs are modules here/],
	['\nmodule.exports = {};', 2, /in place of require/],
	[
		`${iam}const { Users } = iam.send(new all.ListUsersCommand({}));\nconsole.log(1);\nconst many = Users.length;`,
		5,
		/^Line 3 sends a command without await/
	],
	[
		`${iam}const answer = iam.send(new all.GetUserCommand({}));\nfor (const user of answer.Users) {}`,
		4,
		/^Line 3 sends a command without await/
	],
	[`${iam}\niam.send(new all.GetUserCommand({}));`, 4, /^Nothing awaits this call: write await/],
	[
		'async function main() {\n  throw new Error("no");\n}\nmain();',
		2,
		/^Nothing awaits the promise/
	],
	['const none = undefined;\n\nnone.length;', 3, undefined],
	[`${iam}const none = undefined;\nnone.length;`, 4, undefined]
])(
	'what is often mistaken is told with its line, and what to write: %j',
	async (program, line, hint) => {
		const { ended } = await run(program);
		if (ended.kind !== 'threw') throw new Error(ended.kind);
		const told = toldOf(ended, program);
		expect(told.line).toBe(line);
		if (hint) expect(told.hint).toMatch(hint);
		else expect(told.hint).toBeUndefined();
	}
);

test.each([
	['IamClient', 'Did you mean IAMClient?'],
	['ListUserCommand', 'Did you mean ListUsersCommand?'],
	['ListUsers', 'Did you mean ListUsersCommand?'],
	['paginateListUser', 'Did you mean paginateListUsers?'],
	['Blackboard', '']
])(
	'a name that is not in the SDK is told with its line, and the one that is like it: %s',
	async (name, like) => {
		const program = `// one\nimport {\n  ${name}\n} from '@aws-sdk/client-iam';`;
		const { ended } = await run(program);
		if (ended.kind !== 'threw') throw new Error(ended.kind);
		expect(ended.message).toBe(`There is no ${name} in @aws-sdk/client-iam.${like && ` ${like}`}`);
		expect(toldOf(ended, program).line).toBe(3);
	}
);

test('a module that is not there is told with its line', async () => {
	const program = "// one\nimport fs from 'fs';";
	const { ended } = await run(program);
	if (ended.kind !== 'threw') throw new Error(ended.kind);
	expect(toldOf(ended, program)).toEqual({ line: 2 });
});

test.each([
	['// a\nwhile (true) {}', { line: 2 }],
	['\n\nfor (;;) {}', { line: 3 }],
	['while (true) {\n\twhile (true) {}\n}', {}],
	['let at = 0;\nwhile (at < 1) {}', {}]
])('a loop without an end is told by its line, where there is but one: %j', (program, told) => {
	expect(toldOf({ kind: 'stopped', why: 'time' }, program)).toEqual(told);
	expect(toldOf({ kind: 'stopped', why: 'memory' }, program)).toEqual({});
});
