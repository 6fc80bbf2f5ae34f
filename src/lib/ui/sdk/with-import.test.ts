import { expect, test } from 'vitest';
import { withImport } from './with-import';

function imported(text: string, name: string, from = '@aws-sdk/client-iam'): string {
	const change = withImport(text, name, from);
	return change ? text.slice(0, change.from) + change.insert + text.slice(change.to) : text;
}

test.each([
	['', 'IAMClient', "import { IAMClient } from '@aws-sdk/client-iam';\n"],
	[
		"import { IAMClient } from '@aws-sdk/client-iam';\n",
		'GetUserCommand',
		"import { IAMClient, GetUserCommand } from '@aws-sdk/client-iam';\n"
	],
	[
		'import {\n  IAMClient,\n} from "@aws-sdk/client-iam";',
		'GetUserCommand',
		'import {\n  IAMClient, GetUserCommand\n} from "@aws-sdk/client-iam";'
	],
	[
		"import {} from '@aws-sdk/client-iam';",
		'IAMClient',
		"import { IAMClient} from '@aws-sdk/client-iam';"
	],
	[
		"import { STSClient } from '@aws-sdk/client-sts';\n",
		'IAMClient',
		"import { IAMClient } from '@aws-sdk/client-iam';\nimport { STSClient } from '@aws-sdk/client-sts';\n"
	]
])('a name that is chosen is imported: %j', (text, name, expected) => {
	expect(imported(text, name)).toBe(expected);
});

test('what is imported already is left alone', () => {
	const text = "import { GetUserCommand, IAMClient } from '@aws-sdk/client-iam';";
	expect(withImport(text, 'IAMClient', '@aws-sdk/client-iam')).toBeUndefined();
	expect(withImport(text, 'GetUser', '@aws-sdk/client-iam')).toBeDefined();
});
