import '$lib/account/perform/everything';
import { CompletionContext } from '@codemirror/autocomplete';
import { javascript } from '@codemirror/lang-javascript';
import { ensureSyntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { complete } from './completion';

const client = "import { IAMClient } from '@aws-sdk/client-iam';\nconst iam = new IAMClient();\n";

/** What is offered where | stands. */
async function offered(program: string, explicit = false): Promise<readonly string[]> {
	const pos = program.indexOf('|');
	const doc = program.replace('|', '');
	const state = EditorState.create({ doc, extensions: javascript() });
	ensureSyntaxTree(state, doc.length, 5000);
	const found = await complete(new CompletionContext(state, pos, explicit));
	return found?.options.map(({ label }) => label) ?? [];
}

test.each([
	['a command', 'new GetUserC|', ['GetUserCommand']],
	['the shorter before what goes on', 'new GetUser|', ['GetUserCommand', 'GetUserPolicyCommand']],
	['in any case', 'new getuserc|', ['GetUserCommand']],
	['a name of the program', 'const surveyor = 1;\nsurv|', ['surveyor']],
	['what is imported, once', `${client}new IAMCl|`, ['IAMClient']],
	['nothing for one letter', 'G|', []],
	['nothing for a word that is whole', 'new GetUserCommand|', []],
	['nothing in a comment', '// GetUserC|', []],
	['nothing in a block comment', '/* GetUserC| */', []],
	['nothing in a text', "const a = 'GetUserC|';", []],
	['nothing in a template', 'const a = `GetUserC|`;', []],
	['a name within a template', 'const a = `${GetUserC|}`;', ['GetUserCommand']],
	['nothing where a name is given', 'const GetUserC| = 1;', []],
	['nothing after a dot', 'answer.GetUserC|', []],
	['nothing after a dot that stands alone', 'answer.|', []],
	['what a client has', `${client}iam.|`, ['send', 'config', 'destroy']],
	['what a client has, by its beginning', `${client}iam.se|`, ['send']],
	['what a client has, in an expression', `${client}const { a } = await iam.se|`, ['send']],
	['nothing where it is whole', `${client}iam.send|`, []],
	[
		'the modules',
		"import { } from '|';",
		['@aws-sdk/client-iam', '@aws-sdk/client-sts', '@aws-sdk/client-s3']
	],
	[
		'the modules by their beginning',
		"import { } from '@aws-sdk/client-s|';",
		['@aws-sdk/client-sts', '@aws-sdk/client-s3']
	],
	[
		'what the module has',
		"import { GetCaller| } from '@aws-sdk/client-sts';",
		['GetCallerIdentityCommand']
	],
	['nothing that the module lacks', "import { GetUserC| } from '@aws-sdk/client-sts';", []],
	['what an input takes', 'new GetUserCommand({ U| })', ['UserName']],
	['what the input of S3 takes', "new PutObjectCommand({ Bucket: 'a', Ke| })", ['Key']],
	['nothing within what an input takes', 'new CreateUserCommand({ Tags: [{ U| }] })', []],
	['nothing in any other object', 'const a = { GetUserC| };', []],
	['a name as a value', 'const surveyor = 1; new GetUserCommand({ UserName: surv| })', ['surveyor']]
])('is offered: %s', async (_, program, labels) => {
	expect(await offered(program)).toEqual(labels);
});

test('whoever asks is shown all that an input takes', async () => {
	expect(await offered('new CreateUserCommand({ | })', true)).toEqual([
		'Path',
		'UserName',
		'PermissionsBoundary',
		'Tags'
	]);
});
