import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareFiles } from './compare';
import { decideFile } from './decide';
import { placesIn } from './place';
import { run } from './run';
import { validateFiles } from './validate';

const jun = 'arn:aws:iam::111122223333:user/jun';
const allow = (Action: string) => ({
	Version: '2012-10-17',
	Statement: [{ Sid: 'One', Effect: 'Allow', Action, Resource: '*' }]
});
const question = (action: string) => ({
	request: { principal: jun, action, resource: 'arn:aws:s3:::b/k' },
	policies: { identity: [{ name: 'p', document: allow('s3:Get*') }] }
});

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'leastwise-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
	const path = join(folder, name);
	writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
	return path;
}

function heard() {
	const lines: string[] = [];
	return { lines, say: (line: string) => lines.push(line) };
}

describe('decide', () => {
	const decided = async (content: unknown) => {
		const { lines, say } = heard();
		expect(await decideFile([file('questions.jsonl', content)], say)).toBe(0);
		return lines.map((line) => JSON.parse(line));
	};

	test('tells outcome, layer, message and each statement', async () => {
		expect(await decided(question('s3:PutObject'))).toEqual([
			{
				outcome: 'implicitDeny',
				layer: 'identity',
				message: `User: ${jun} is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::b/k because no identity-based policy allows the s3:PutObject action`,
				statements: [
					{
						layer: 'identity',
						policy: 'p',
						index: 0,
						sid: 'One',
						effect: 'Allow',
						applies: false,
						element: 'action',
						because: 'It is about other actions.'
					}
				]
			}
		]);
	});

	test('says what it had to assume: the path of a session’s role', async () => {
		const document = {
			Version: '2012-10-17',
			Statement: {
				Effect: 'Allow',
				Action: '*',
				Resource: '*',
				Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/team/*' } }
			}
		};
		const { request } = question('s3:GetObject');
		const session = {
			request: { ...request, principal: 'arn:aws:sts::111122223333:assumed-role/mapper/jun' },
			policies: { identity: [{ name: 'team', document }] }
		};
		const unsure = { ...session, unknown: { layers: ['scp'] } };
		const open = { ...session, unknown: { keys: ['aws:PrincipalArn'] } };
		const assumed = [expect.stringContaining('Add aws:PrincipalArn')];
		expect(await decided([session, unsure, open])).toEqual([
			expect.objectContaining({ outcome: 'implicitDeny', assumed }),
			expect.objectContaining({ outcome: 'implicitDeny', assumed }),
			expect.not.objectContaining({ assumed: expect.anything() })
		]);
	});

	test('answers the questions that its page prints as the page says', async () => {
		const page = readFileSync('docs/command-line.md', 'utf8');
		const [question, answer, open, forecast] = page
			.split('```json\n')
			.slice(1)
			.map((part) => part.split('```')[0]);
		expect(await decided(question)).toEqual([
			{ ...JSON.parse(answer ?? ''), message: expect.stringContaining('may call s3:GetObject') }
		]);
		expect(await decided(open)).toEqual([JSON.parse(forecast ?? '')]);
	});

	test('says of two policies that are compared what compares them', async () => {
		const [all, some] = ['s3:*', 's3:Get*'].map((each) => ({ name: each, document: allow(each) }));
		const comparing = { ...question('s3:GetObject'), compare: [all, some] };
		expect(await decided(comparing)).toEqual([
			{ error: expect.stringMatching(/^compare: .*“compare”.*Remove compare/) }
		]);
	});

	test('tells whatever the unknown turns out to be where it does not matter', async () => {
		const given = { ...question('s3:GetObject'), unknown: { layers: ['scp'] } };
		expect(await decided([given, { ...given, unknown: { keys: ['aws:SourceIp'] } }])).toMatchObject(
			[
				{ outcome: 'depends', on: [{ layer: 'scp' }], gates: ['scp'] },
				{ outcome: 'allowed', message: expect.stringMatching(/whatever the unknown/) }
			]
		);
	});

	test('takes JSON Lines, and goes on after a bad one', async () => {
		const lines = [question('s3:GetObject'), question('s3:PutObject')].map((each) =>
			JSON.stringify(each)
		);
		expect(await decided([lines[0], '{ "request": ', '{}', '', lines[1]].join('\n'))).toEqual([
			expect.objectContaining({ outcome: 'allowed' }),
			{ error: expect.stringMatching(/not JSON/) },
			{ error: expect.stringMatching(/request/) },
			expect.objectContaining({ outcome: 'implicitDeny' })
		]);
	});

	test('goes on after a line that is nested too deeply, one that is too long and a policy that is', async () => {
		const good = JSON.stringify(question('s3:GetObject'));
		const long = {
			...question('s3:GetObject'),
			policies: { identity: [{ name: 'Long', document: ' '.repeat(256_001) }] }
		};
		const lines = [good, '['.repeat(100_000), ' '.repeat(1_000_000) + good, long, good];
		const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
		expect(await decided(text.join('\n'))).toEqual([
			expect.objectContaining({ outcome: 'allowed' }),
			{ error: expect.stringMatching(/nested too deeply: 100 levels are read at most/) },
			{ error: expect.stringMatching(/line is too long: 1 MB are read at most/) },
			{
				error: expect.stringMatching(
					/^policies\.identity\[0\]\.document: .* 256 kB are read at most/
				)
			},
			expect.objectContaining({ outcome: 'allowed' })
		]);
	});

	test('takes a file with a byte order mark and Windows line ends', async () => {
		const line = JSON.stringify(question('s3:GetObject'));
		expect(await decided(`\uFEFF${line}\r\n${line}\r\n`)).toEqual([
			expect.objectContaining({ outcome: 'allowed' }),
			expect.objectContaining({ outcome: 'allowed' })
		]);
	});

	test('takes one question over many lines, and a list of them', async () => {
		expect(await decided(JSON.stringify(question('s3:GetObject'), undefined, 2))).toHaveLength(1);
		expect(await decided([question('s3:GetObject'), question('s3:GetObject')])).toHaveLength(2);
		expect(await decided('{\n  "request": {\n')).toEqual([
			{ error: expect.stringMatching(/not JSON/) }
		]);
	});
});

describe('validate', () => {
	test('names file, line and column, and ends with 1 where there are errors', async () => {
		const { lines, say } = heard();
		const path = file(
			'bad.json',
			'{\n  "Version": "2012-10-17",\n  "Statement": {\n    "Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "*"\n  }\n}'
		);
		expect(await validateFiles([path], say)).toBe(1);
		expect(lines[0]).toBe(`${path}:4:34  ERROR  INVALID_ACTION`);
		expect(lines[1]).toMatch(/GetObject/);
		expect(lines.at(-1)).toBe('1 finding in 1 file.');
	});

	test('ends with 0 where there is only advice', async () => {
		const { lines, say } = heard();
		expect(await validateFiles([file('admin.json', allow('*')), '--format', 'json'], say)).toBe(0);
		const found = JSON.parse(lines.join('\n'));
		expect(found.map(({ code }: { code: string }) => code)).toContain(
			'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE'
		);
	});

	test('minds the kind', async () => {
		const { lines, say } = heard();
		expect(await validateFiles([file('p.json', allow('s3:*')), '--kind', 'trust'], say)).toBe(1);
		expect(lines.join()).toMatch(/ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE/);
	});
});

test('compare tells what each allows beyond the other', async () => {
	const { lines, say } = heard();
	const [wide, narrow] = [file('wide.json', allow('s3:*')), file('narrow.json', allow('s3:Get*'))];
	expect(await compareFiles([wide, narrow], say)).toBe(1);
	expect(lines[0]).toBe(`${wide} allows what ${narrow} does not, for instance:`);
	expect(lines[1]).toMatch(/^ {4}s3:/);
	expect(lines.at(-1)).toBe(`${narrow} allows nothing that ${wide} does not.`);
	expect(await compareFiles([narrow, wide], say)).toBe(0);
});

test('compare says what stood in the way where there is no answer', async () => {
	const { lines, say } = heard();
	const when = (condition: object) => ({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*', Condition: condition }
	});
	const age = 'aws:PrincipalTag/age';
	const asNumber = file('number.json', when({ NumericEquals: { [age]: '10' } }));
	const asText = file('text.json', when({ StringEquals: { [age]: ['10', '10.0', '+10', '1e1'] } }));
	expect(await compareFiles([asNumber, asText], say)).toBe(1);
	expect(lines[0]).toBe(`Whether ${asNumber} allows more than ${asText} could not be found out:`);
	expect(lines[1]).toMatch(/aws:PrincipalTag\/age .*as text and as a number/);
});

test('the place of each finding is found in one reading of the text', () => {
	const text = 'a\r\nbc\rd\n\ne';
	const placeOf = placesIn(text);
	const places = [...text]
		.map((_, at) => placeOf(at))
		.map(({ line, column }) => `${line}:${column}`);
	expect(places.join(' ')).toBe('1:1 1:2 1:3 2:1 2:2 2:3 3:1 3:2 4:1 5:1');
	expect(placeOf(text.length)).toEqual({ line: 5, column: 2 });
});

test('what a terminal would obey is shown and not sent', async () => {
	const path = join(folder, 'hostile.json');
	const document = { Statement: { Effect: '\u001B]0;gone\u0007\u009B2J' } };
	writeFileSync(path, JSON.stringify(document).replaceAll('\\u001b', '\u001B'));
	const [told, complaints] = [heard(), heard()];
	await run(['validate', path], told.say, complaints.say);
	await run(['\u001B[31mcheck\u009B'], told.say, complaints.say);
	const all = [...told.lines, ...complaints.lines].join('\n');
	expect(all).toContain('There is no command \\u001b[31mcheck\\u009b.');
	expect(all).not.toMatch(/(?![\n\t])\p{Cc}/u);
});

describe('what cannot be done as asked ends with 2 and a sentence', () => {
	test.each([
		['a command there is not', ['frob'], /no command frob/],
		['no file', ['validate'], /name at least one file/],
		['a file there is not', ['decide', 'nowhere.json'], /nowhere\.json: there is no such file/],
		['a folder', ['decide', 'bin'], /bin is a folder/],
		[
			'a kind there is not',
			['validate', 'package.json', '--kind', 'user'],
			/Write one of identity/
		],
		['an option there is not', ['validate', '--frob'], /--frob/],
		['a file whose name no file can have', ['validate', 'a\0b'], /there is no such file/],
		['a file in what is no folder', ['decide', 'package.json/a'], /there is no such file/],
		['a device without an end', ['validate', '/dev/zero'], /zero is a pipe or a device/],
		['a device without an end', ['decide', '/dev/zero'], /zero is a pipe or a device/],
		['a name that is too long', ['validate', 'a'.repeat(5_000)], /cannot be read: ENAMETOOLONG/],
		['one file to compare', ['compare', 'package.json'], /name two files/],
		[
			'a file that is no policy',
			['compare', 'package.json', 'package.json'],
			/package\.json:\d+:\d+: /
		]
	])('%s', async (_, args, sentence) => {
		const complaints = heard();
		expect(await run(args, () => undefined, complaints.say)).toBe(2);
		expect(complaints.lines.join('\n')).toMatch(sentence);
	});
});

describe('what could hold a command up ends with 2 and a sentence', () => {
	const said = async (...args: string[]) => {
		const complaints = heard();
		expect(await run(args, () => undefined, complaints.say)).toBe(2);
		return complaints.lines.join('\n');
	};
	const commands = [['validate'], ['compare', 'package.json'], ['decide']];

	test.each(commands)('a pipe that nobody writes to: %s', async (...command) => {
		const pipe = join(folder, `pipe-${command[0]}`);
		expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
		const args = command[0] === 'compare' ? ['compare', pipe, 'package.json'] : [...command, pipe];
		expect(await said(...args)).toContain(`${pipe} is a pipe or a device. Write what it gives`);
	});

	test('an account that is a pipe', async () => {
		const pipe = join(folder, 'pipe-account');
		expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
		expect(await said('endpoint', '--account', pipe)).toContain('is a pipe or a device');
	});

	test.each(['validate', 'decide'])('JSON that is nested without end: %s', async (command) => {
		const path = file('deep.json', `{"a": "[[",\n  "b": ${'['.repeat(100_000)}`);
		expect(await said(command, path)).toMatch(/deep\.json:2:107: .* nested too deeply: 100 levels/);
	});

	test('brackets in a text are no nesting, behind a quotation mark in it neither', async () => {
		const path = file('quoted.json', JSON.stringify({ Id: `"${'['.repeat(200)}` }));
		expect(await run(['validate', path], () => undefined, heard().say)).toBe(1);
	});

	test('a policy that is far longer than any that AWS takes', async () => {
		const path = file('long.json', ' '.repeat(256_001));
		expect(await said('validate', path)).toBe(
			`leastwise: ${path} is too long: 256 kB are read at most.`
		);
		expect(await said('compare', path, path)).toContain('256 kB are read at most');
	});

	test('an account that is a bomb', async () => {
		const path = file('bomb.yaml', 'a: &a [1]\nb: &b [*a, *c]');
		expect(await said('endpoint', '--account', path)).toContain('line 2: *c repeats what &c names');
	});
});

test('standard input without end is read to the limit only', () => {
	const { status, stderr } = spawnSync(
		'sh',
		['-c', `cat /dev/zero | "${process.execPath}" --import tsx bin/leastwise.ts validate -`],
		{ encoding: 'utf8' }
	);
	expect(stderr).toContain('Standard input is too long: 256 kB are read at most.');
	expect(status).toBe(2);
});

test('whoever reads what comes out may stop', () => {
	const questions = file(
		'many.json',
		Array.from({ length: 5_000 }, () => question('s3:GetObject'))
	);
	const { stderr } = spawnSync(
		'sh',
		['-c', `"${process.execPath}" --import tsx bin/leastwise.ts decide "${questions}" | head -1`],
		{ encoding: 'utf8' }
	);
	expect(stderr).toBe('');
});

test('reads standard input and ends with the code of its command', () => {
	const answer = spawnSync(
		process.execPath,
		['--import', 'tsx', 'bin/leastwise.ts', 'decide', '-'],
		{ input: JSON.stringify(question('s3:GetObject')), encoding: 'utf8' }
	);
	expect(answer.status).toBe(0);
	expect(JSON.parse(answer.stdout)).toMatchObject({ outcome: 'allowed', layer: 'identity' });
});
