import fc from 'fast-check';
import { AwsBench } from './bench.fixture';

const words = fc.constantFrom(
	...['iam', 'sts', 's3', 's3api', 'cloudtrail', 'configure', 'help', 'wait', '--', '-', '', '-1'],
	...[
		'create-user',
		'list-users',
		'get-user',
		'tag-user',
		'create-role',
		'user-exists',
		'lookup-events'
	],
	...[
		'get-caller-identity',
		'assume-role',
		'put-object',
		'list-objects-v2',
		'cp',
		'ls',
		'sync',
		'rm'
	],
	...[
		'--user-name',
		'--user',
		'--u',
		'--path',
		'--tags',
		'--max-items',
		'--starting-token',
		'--page-size'
	],
	...[
		'--query',
		'--output',
		'--output=table',
		'--profile',
		'--region',
		'--no-paginate',
		'--bucket',
		'--key'
	],
	...[
		'--cli-input-json',
		'--cli-input-yaml',
		'--generate-cli-skeleton',
		'output',
		'yaml-input',
		'--recursive'
	],
	...[
		'jun',
		'nobody',
		'/maps/',
		'Key=a,Value=b',
		'Key=a',
		'[',
		'{}',
		'[{"Key":"a"}]',
		'file://x',
		'file://.'
	],
	...[
		'Users[]',
		'Users[',
		'`a',
		'length(@)',
		'a.b.c',
		'0',
		'text',
		'table',
		'yaml',
		's3://b',
		's3://b/k',
		'set'
	],
	...[
		'get',
		'list',
		'region',
		'a.b.c.d',
		'x',
		'e30=',
		'a: [',
		'- a',
		'__proto__',
		'😀',
		'\0',
		'%',
		'"',
		"'"
	]
);
const lines = fc.oneof(
	fc.array(words, { maxLength: 9 }),
	fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 8 })
);
const codes: ReadonlySet<number> = new Set([0, 1, 130, 252, 253, 254, 255]);

/** Types so many lines that mean little: each ends with a code of the CLI's, and what is refused changes nothing. */
export async function nothingBreaks(times: number) {
	await fc.assert(
		fc.asyncProperty(lines, async (line) => {
			const bench = new AwsBench();
			const { files, desk } = bench;
			const before = desk.account;
			const { code } = await bench.aws(...line);
			if (!codes.has(code)) throw new Error(`Exit code ${code}`);
			if (code !== 252 && code !== 253) return;
			if (desk.calls.length > 0 || desk.account !== before)
				throw new Error('Refused, and it called');
			if (bench.files !== files) throw new Error('Refused, and files are different');
		}),
		{ numRuns: times }
	);
}
