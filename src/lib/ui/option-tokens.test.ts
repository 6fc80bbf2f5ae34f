import { expect, test } from 'vitest';
import { optionTokens } from './option-tokens';

const long = `--${'very-'.repeat(8)}long`;

test.for([
	['', [], ''],
	['aws iam get-user --user-name robin', ['--user-name'], 'aws iam get-user | robin'],
	['cut -d, -f2\n--query=Users', ['-f2', '--query'], 'cut -d, |\n|=Users'],
	['a--b and - alone', [], 'a--b and - alone'],
	[`aws ${long} x`, [], `aws ${long} x`]
] as const)(
	'of what is typed the options stand apart, and nothing is lost: %j',
	([text, options, rest]) => {
		const tokens = optionTokens(text);
		expect(tokens.map((each) => each.text).join('')).toBe(text);
		const textsOf = (kind: string) =>
			tokens.flatMap((each) => (each.kind === kind ? [each.text] : []));
		expect(textsOf('option')).toEqual(options);
		expect(textsOf('space').join('|')).toBe(rest);
	}
);
