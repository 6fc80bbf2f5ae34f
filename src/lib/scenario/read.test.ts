import { describe, expect, test } from 'vitest';
import { folder, folderWith } from './folder.fixture';
import { readScenario } from './read';

const slug = '99-jun';

function faults(files: Readonly<Record<string, string>>, name = slug) {
	const read = readScenario(name, files);
	return read.ok ? [] : read.error;
}

/** With one incident. */
const happening = (incident: string) =>
	folderWith('scenario.yaml', '\nending:', `\nincidents:\n  - ${incident}\nending:`);

describe('a scenario folder', () => {
	test('is read whole', () => {
		const read = readScenario(slug, folder);
		expect(read).toMatchObject({
			ok: true,
			value: { scenario: { slug, number: '99', title: 'A user for Jun', objectives: 2 } }
		});
	});

	test('of version 1 is read with the principals that it had', () => {
		const first = (file: string, text = folder[file] ?? '') => text.replace('version: 2\n', '');
		const solution = (folder['solution.yaml'] ?? '')
			.replace('id: make, as: root', 'id: make, as: user priya')
			.replace('id: unmake, as: root', 'id: unmake, as: key of root')
			.replace('{ UserName: jun }', '{ UserName: { accessKey: priya } }');
		const events =
			'events:\n  - { age: 3d, by: user priya access key, service: s3, event: ListBuckets }\n';
		const read = readScenario(slug, {
			...folder,
			'scenario.yaml': first('scenario.yaml'),
			'account.yaml': first('account.yaml') + events,
			'solution.yaml': solution
		});
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const { scenario, solution: steps } = read.value;
		expect(scenario.account.events[0]?.by).toEqual({
			kind: 'user',
			name: 'priya',
			accessKey: true
		});
		expect(steps.slice(0, 3)).toMatchObject([
			{ as: { kind: 'nobody' }, with: { as: 'root' } },
			{
				as: { kind: 'user', name: 'priya', accessKey: false },
				with: { UserName: { accessKey: 'user/priya' } }
			},
			{ as: { kind: 'root', accessKey: true } }
		]);
	});

	test('of version 2 is read with oneUser, which is oneOf now', () => {
		const check =
			"{ kind: access, principal: user/*, action: 'iam:CreateUser', resource: '*', allowed: false }";
		const read = readScenario(
			slug,
			folderWith('scenario.yaml', check, `{ kind: oneUser, of: [${check}] }`)
		);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const [, objective] = read.value.scenario.stages[0]?.objectives ?? [];
		expect(objective?.check).toMatchObject({ kind: 'oneOf', among: 'users' });
	});

	test.each([
		['a missing file', { ...folder, 'brief.md': undefined }, 'brief.md', '', 'missing'],
		[
			'broken YAML',
			folderWith('scenario.yaml', 'topics: [users]', 'topics: [users'),
			'scenario.yaml',
			'line',
			''
		],
		[
			'a misspelt element',
			folderWith('scenario.yaml', 'minutes:', 'minute:'),
			'scenario.yaml',
			'minute',
			''
		],
		[
			'text for a number',
			folderWith('scenario.yaml', 'points: 90', 'points: many'),
			'scenario.yaml',
			'stages[0].objectives[0].points',
			'number of points'
		],
		[
			'stars from the last to the first',
			folderWith('scenario.yaml', 'stars: [50, 80, 95]', 'stars: [95, 80, 50]'),
			'scenario.yaml',
			'scoring.stars',
			'each higher'
		],
		[
			'an access key with a misspelt word beside it',
			folderWith(
				'solution.yaml',
				'{ UserName: jun }',
				'{ UserName: { accessKey: root, secnd: true } }'
			),
			'solution.yaml',
			'steps[1].with.UserName.secnd',
			'no such element'
		],
		[
			'more points than a backup takes',
			folderWith('scenario.yaml', 'points: 90', 'points: 1e308'),
			'scenario.yaml',
			'stages[0].objectives[0].points',
			'up to 1000'
		],
		[
			'an unknown kind of check',
			folderWith('scenario.yaml', 'kind: access', 'kind: guess'),
			'scenario.yaml',
			'stages[0].objectives[1].check.kind',
			'query, access, event'
		],
		[
			'a principal as version 1 had it',
			folderWith('solution.yaml', 'id: make, as: root', 'id: make, as: user jun'),
			'solution.yaml',
			'steps[1].as',
			'write user/jun'
		],
		[
			'a version that is still to come',
			folderWith('scenario.yaml', 'version: 2', 'version: 6'),
			'scenario.yaml',
			'version',
			'write 5'
		],
		[
			'an incident without an occasion',
			happening("{ id: mail, who: Dana, at: { of: mail }, says: 'Hello.' }"),
			'scenario.yaml',
			'incidents[0].at.after',
			'missing'
		],
		[
			'an incident of which nobody would know',
			happening('{ id: mail, who: Dana, at: { after: 5m } }'),
			'scenario.yaml',
			'incidents[0]',
			'write says, calls, or both'
		],
		[
			'an incident that tells of a refusal, and calls nothing',
			happening("{ id: mail, who: Dana, at: { after: 5m }, says: 'Hello.', fails: 'No.' }"),
			'scenario.yaml',
			'incidents[0]',
			'fails is told where a call is refused'
		],
		[
			'an incident every minute',
			happening("{ id: mail, who: Dana, at: { after: 5m }, every: 1m, says: 'Hello.' }"),
			'scenario.yaml',
			'incidents[0].every',
			'write 10m or more'
		],
		[
			'an incident from nowhere',
			happening("{ id: mail, who: Dana, at: { after: 5m }, says: 'Hello.', sourceIp: the cellar }"),
			'scenario.yaml',
			'incidents[0].sourceIp',
			'203.0.113.7'
		],
		[
			'more time than passes at once',
			folderWith('solution.yaml', 'steps:\n', 'steps:\n  - { skip: 3d }\n'),
			'solution.yaml',
			'steps[0].skip',
			'write 1d or less'
		],
		[
			'a call without a service',
			folderWith('scenario.yaml', 'call: iam GetUser', 'call: GetUser'),
			'scenario.yaml',
			'stages[0].objectives[0].check.call',
			'iam GetUser'
		],
		[
			'a hint too few',
			folderWith('scenario.yaml', ', how: c', ''),
			'scenario.yaml',
			'stages[0].objectives[1].hints.how',
			''
		],
		[
			'a short account number',
			folderWith('account.yaml', "'111122223333'", "'1111'"),
			'account.yaml',
			'id',
			'twelve digits'
		],
		[
			'HTML in prose',
			{ ...folder, 'debrief.md': 'Well <b>done</b>' },
			'debrief.md',
			'',
			'not supported'
		],
		[
			'a solution by nobody known',
			folderWith('solution.yaml', 'as: nobody', 'as: somebody'),
			'solution.yaml',
			'steps[0].as',
			'nobody, root'
		]
	])('with %s is refused with file, place and remedy', (_, files, file, path, message) => {
		const given = Object.fromEntries(
			Object.entries(files).filter(([, text]) => text !== undefined)
		) as Record<string, string>;
		const found = faults(given);
		expect(found.length).toBeGreaterThan(0);
		expect(found).toContainEqual(
			expect.objectContaining({
				file,
				path: expect.stringContaining(path),
				message: expect.stringContaining(message)
			})
		);
	});

	const withQuery = (query: string) =>
		folderWith('scenario.yaml', 'query: User.UserName', `query: ${JSON.stringify(query)}`);

	test.each([
		['that is broken off', 'length(Users', 'Syntax error'],
		['with a stray word', 'Users Groups', 'Groups'],
		['with an open quotation mark', '"Users', 'unexpected end'],
		['of brackets in brackets', '('.repeat(999), 'JMESPath'],
		['that is very long', 'a'.repeat(1_001), '1000 characters or less']
	])('with a JMESPath expression %s is refused with its place', (_, query, message) => {
		expect(faults(withQuery(query))).toEqual([
			{
				file: 'scenario.yaml',
				path: 'stages[0].objectives[0].check.query',
				message: expect.stringContaining(message)
			}
		]);
	});

	test('with a value that is no JSON, deep down, is refused at once', () => {
		const deep = `${'['.repeat(40)}.nan${']'.repeat(40)}`;
		expect(faults(folderWith('scenario.yaml', 'is: jun', `is: ${deep}`))).toEqual([
			expect.objectContaining({ message: expect.stringContaining('write text, a finite number') })
		]);
	});

	test('tells the first faults where there are very many', () => {
		const many = Array.from({ length: 1_000 }, () => '1').join(', ');
		expect(
			faults(folderWith('scenario.yaml', 'learn: [Make a user]', `learn: [${many}]`))
		).toHaveLength(20);
	});

	test('reports the faults of all files at once', () => {
		const both = {
			...folderWith('scenario.yaml', 'points: 90', 'points: many'),
			'account.yaml': folderWith('account.yaml', 'age: 400d', 'age: old')['account.yaml'] ?? ''
		};
		expect(new Set(faults(both).map(({ file }) => file))).toEqual(
			new Set(['scenario.yaml', 'account.yaml'])
		);
	});

	test('must be named with two digits', () => {
		expect(faults(folder, 'jun')[0]?.message).toContain('two digits');
	});

	test('tells learners of a mistake by what it is seen, and not how it is made', () => {
		const told = `{ when: { kind: event, call: iam CreateGroup }, say: Nobody asked for a group. }`;
		const read = readScenario(
			slug,
			folderWith('mistakes.yaml', 'open: [jun]', `belief: groups-nest, told: ${told}, open: [jun]`)
		);
		expect(read.ok && read.value.scenario.mistakes).toEqual([
			{
				title: 'No user is made',
				belief: 'groups-nest',
				told: { when: expect.objectContaining({ kind: 'event' }), say: 'Nobody asked for a group.' }
			}
		]);
	});

	test('has another fingerprint when anything changes that an attempt is played by', () => {
		const fingerprint = (files: Record<string, string>) => {
			const read = readScenario(slug, files);
			return read.ok ? read.value.scenario.fingerprint : undefined;
		};
		const first = fingerprint({ ...folder });
		expect(first).toMatch(/^[0-9a-f]{16}$/);
		expect(fingerprint(folderWith('brief.md', 'Monday', 'Tuesday'))).not.toBe(first);
		expect(fingerprint(folderWith('account.yaml', 'Marlow', 'Merlow'))).not.toBe(first);
		expect(fingerprint({ ...folder })).toBe(first);
	});

	test('has the same fingerprint when only its proofs change', () => {
		const fingerprint = (files: Record<string, string>) => {
			const read = readScenario(slug, files);
			return read.ok ? read.value.scenario.fingerprint : undefined;
		};
		const first = fingerprint({ ...folder });
		expect(fingerprint(folderWith('mistakes.yaml', 'No user', 'Nobody'))).toBe(first);
		expect(fingerprint(folderWith('solution.yaml', 'id: make,', 'id: making,'))).toBe(first);
	});
});
