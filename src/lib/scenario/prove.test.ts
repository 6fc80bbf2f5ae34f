import { describe, expect, test } from 'vitest';
import { folder, folderWith } from './folder.fixture';
import { prove, withMistake } from './prove';
import { readScenario } from './read';

function faults(files: Readonly<Record<string, string>>) {
	const read = readScenario('99-jun', files);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return prove(read.value);
}

/** With the one mistake told otherwise. */
const mistaken = (what: string) => folderWith('mistakes.yaml', 'open: [jun]', what);

/** With what learners are told of the one mistake, and perhaps with another. */
const toldWhen = (check: string, more = '') => ({
	...folder,
	'mistakes.yaml':
		mistaken(`told: { when: { ${check} }, say: Jun has no user. }, open: [jun]`)['mistakes.yaml'] +
		more
});

/** With one incident. */
const happening = (incident: string) =>
	folderWith('scenario.yaml', '\nending:', `\nincidents:\n  - ${incident}\nending:`);

describe('proving a scenario', () => {
	test('finds nothing wrong in a sound one', () => {
		expect(faults(folder)).toEqual([]);
	});

	test('plays a solution with what happens meanwhile, and with time that is let pass', () => {
		const waiting = {
			...happening(
				'{ id: copy, who: The copy, at: { after: 20m }, every: 1h, calls: [{ as: user/priya access key, call: sts GetCallerIdentity }] }'
			),
			'solution.yaml': (folder['solution.yaml'] ?? '').replace(
				'  - { id: make',
				'  - { skip: 20m }\n  - { id: make'
			)
		};
		expect(faults(waiting)).toEqual([]);
	});

	test('finds nothing wrong in what is told of a mistake once it is seen, and of nothing else', () => {
		const detached = '{ kind: event, call: iam DetachUserPolicy }';
		const nobody = '{ kind: query, call: iam ListUsers, query: length(Users), is: 1 }';
		expect(faults(toldWhen(`kind: all, of: [${detached}, ${nobody}]`))).toEqual([]);
	});

	test('lets the solution be refused where it says so', () => {
		const refused = folderWith(
			'solution.yaml',
			'steps:\n',
			'steps:\n  - { as: nobody, call: signin ConsoleLogin, with: { as: user, account: nowhere, userName: jun, password: { password: no } }, refused: AuthenticationFailed }\n'
		);
		expect(faults(refused)).toEqual([]);
	});

	test.each<[string, Record<string, string>, string | RegExp]>([
		[
			'is solved at the start',
			folderWith('account.yaml', 'users: [', 'users: [{ name: jun }, '),
			'the objective jun is met before anything was done'
		],
		[
			'tells of a mistake that it does not see when it is made',
			toldWhen('kind: event, call: iam CreateGroup'),
			'“No user is made” is not seen by what is told of it'
		],
		[
			'tells of a mistake in the middle of its own solution',
			toldWhen('kind: not, of: { kind: event, call: iam CreateUser }'),
			'the solution passes for the mistake “No user is made” on its way'
		],
		[
			'tells of a mistake where somebody goes another right way',
			toldWhen(
				'kind: event, call: iam CreateGroup',
				'  - { title: With a group, open: [], steps: [{ as: root, call: iam CreateGroup, with: { GroupName: helpers } }, { as: root, call: iam DeleteGroup, with: { GroupName: helpers } }] }\n'
			),
			'“With a group” is a right way, and passes for “No user is made”'
		],
		[
			'gives more help to a later objective than to an earlier',
			folderWith(
				'scenario.yaml',
				'hints: { nudge: a,',
				'guide: { kind: half, step: Look at ___. }\n        hints: { nudge: a,'
			),
			'the objective no-rights is guided more than one before it'
		],
		[
			'has two mistakes of one title',
			mistaken('open: [jun] }\n  - { title: No user is made, without: [make], open: [jun]'),
			'mistakes.yaml: two have the title “No user is made”'
		],
		[
			'is not solved by its solution',
			folderWith('solution.yaml', 'UserName: jun', 'UserName: june'),
			/^the solution leaves the objective jun open: check answers null, not "jun"$/
		],
		[
			'leaves a part of what it asks for open, and what follows from that',
			folderWith(
				'scenario.yaml',
				/check: (\{ kind: query, call: iam GetUser.* \})/,
				"check: { kind: all, of: [$1, { kind: query, call: iam ListUsers, query: 'length(Users)', is: '2' }, { kind: event, call: iam CreateGroup }] }"
			),
			/^the solution leaves the objective jun open: check\.of\[1\] answers 2, not "2"; check\.of\[2\] \(event\) does not hold$/
		],
		[
			'has an account that cannot be opened',
			folderWith('account.yaml', 'password: green', 'groups: [admins], password: green'),
			/^account\.yaml: user priya is put into the group admins; the groups are: none$/
		],
		[
			'has a user who was there before the account',
			folderWith('account.yaml', 'name: priya,', 'name: priya, age: 401d,'),
			'account 111122223333: the user priya is older than the account'
		],
		[
			'has what is older than whose it is',
			folderWith(
				'account.yaml',
				'name: priya,',
				'name: priya, age: 9d, passwordAge: 10d, passwordLastUsed: 10d, accessKeys: [{ age: 10d, lastUsed: { age: 11d, service: s3, region: eu-central-1 } }],'
			),
			/the password of .*\n.*the last password use of .*\n.*an access key of .* is older than the user\n.*the last use of an access key .* than the key$/
		],
		[
			'has points that are not a hundred',
			folderWith('scenario.yaml', 'points: 90', 'points: 85'),
			/^the points of the objectives add up to 95: make it 100$/
		],
		[
			'has a refused step in its solution',
			folderWith('solution.yaml', 'UserName: jun ', 'UserName: priya '),
			'CreateUser is refused: User with name priya already exists.'
		],
		[
			'has a step that is meant to be refused, and is not',
			folderWith('solution.yaml', 'UserName: jun }', 'UserName: jun }, refused: AccessDenied'),
			'CreateUser is not refused with AccessDenied'
		],
		[
			'has a step that is refused otherwise than it is meant to be',
			folderWith('solution.yaml', 'UserName: jun }', 'UserName: priya }, refused: AccessDenied'),
			'CreateUser is refused: User with name priya already exists.'
		],
		[
			'has a solution that acts for someone who is not there',
			folderWith('solution.yaml', 'id: make, as: root', 'id: make, as: user/tomas'),
			'iam CreateUser: the script acts as user/tomas, who is not signed in'
		],
		[
			'has a solution whose sign-in is refused',
			folderWith('solution.yaml', 'password: paper-Harbour-41', 'password: paper-Harbour-14'),
			/^solution\.yaml: iam CreateUser: the script acts as root, who is not signed in at that point; before, signin ConsoleLogin was refused: .+$/
		],
		[
			'has a password as it is typed',
			folderWith('solution.yaml', '{ password: paper-Harbour-41 }', 'paper-Harbour-41'),
			/^solution\.yaml: steps\[0\]: with: password: write \{ password: … \}, with the password as text$/
		],
		[
			'fills in what it does not know',
			folderWith('solution.yaml', '{ UserName: jun }', '{ UserName: { accesskey: root } }'),
			/^solution\.yaml: steps\[1\]: with: UserName: write text, or a map with password, mfa, code, accessKey or Statement$/
		],
		[
			'uses a second key that is not there',
			folderWith(
				'solution.yaml',
				'{ UserName: jun }',
				'{ UserName: { accessKey: user/priya, second: true } }'
			),
			'uses a second access key of user/priya, which does not exist'
		],
		[
			'has a solution that acts for a role that nobody has taken on',
			folderWith('solution.yaml', 'id: make, as: root', 'id: make, as: role/Builder'),
			'the script acts as role/Builder, which nobody has taken on'
		],
		[
			'has a solution that uses a key that is not there',
			folderWith('solution.yaml', 'id: make, as: root', 'id: make, as: user/priya access key'),
			'an access key of user/priya, which does not exist'
		],
		[
			'names the key of nobody',
			folderWith('solution.yaml', '{ UserName: jun }', '{ UserName: { accessKey: priya } }'),
			'the access key of priya: write root or user/NAME'
		],
		[
			'has a solution that loses points',
			folderWith(
				'scenario.yaml',
				"query: 'length(Groups)', is: 1",
				"query: 'length(Groups)', is: 0"
			),
			'the solution scores 95 of 100'
		],
		[
			'has a par that its solution does not take',
			folderWith('scenario.yaml', 'par: 3', 'par: 9'),
			'scoring.par is 9'
		],
		[
			'takes a mistake for a solution',
			folderWith('mistakes.yaml', 'without: [make]', 'without: []'),
			'“No user is made” meets the objective jun'
		],
		[
			'names an objective that does not exist',
			folderWith('mistakes.yaml', 'open: [jun]', 'open: [june]'),
			'there are: jun, no-rights'
		],
		[
			'leaves an objective open that does not exist',
			mistaken('open: [june]'),
			'mistakes.yaml: “No user is made” leaves open june, which does not exist; there are: jun, no-rights'
		],
		[
			'costs what does not exist',
			mistaken('open: [jun], costs: [cloak]'),
			'mistakes.yaml: “No user is made” costs cloak, which does not exist; there are: admin'
		],
		[
			'leaves out a step that does not exist',
			folderWith('mistakes.yaml', 'without: [make]', 'without: [make, bake]'),
			'mistakes.yaml: “No user is made” leaves out bake, which does not exist; there are: make, unmake'
		],
		[
			'continues after a step that does not exist',
			mistaken('open: [jun], after: bake'),
			'mistakes.yaml: “No user is made” continues after bake, which does not exist; there are: make, unmake'
		],
		[
			'has a mistake that does not cost what it should',
			mistaken('open: [jun], costs: [admin]'),
			'mistakes.yaml: “No user is made” does not cost admin'
		],
		[
			'has a mistake that acts for someone who is not there',
			mistaken(`open: [jun], steps: [{ as: user/tomas, call: iam ListUsers }]`),
			/^mistakes\.yaml: “No user is made”: .*not signed in/
		],
		[
			'asks at the start what cannot be asked',
			folderWith(
				'scenario.yaml',
				'iam GetUser, with: { UserName: jun }, query: User.UserName, is: jun',
				"iam ListUsers, query: 'abs(Users)', is: 1"
			),
			/^scenario\.yaml: .*\nsolution\.yaml: .*$/
		],
		[
			'asks an operation that there is not',
			folderWith('scenario.yaml', 'call: iam GetUser', 'call: iam GetUsr'),
			'scenario.yaml: stages[0].objectives[0].check: call: Leastwise has no operation iam GetUsr'
		],
		[
			'asks with a parameter that the operation does not take',
			folderWith('scenario.yaml', 'with: { UserName: jun }', 'with: { UserNam: jun }'),
			'with: GetUser takes no UserNam; it takes: UserName'
		],
		[
			'asks for what the operation never answers',
			folderWith('scenario.yaml', 'query: User.UserName', 'query: User.Name'),
			'scenario.yaml: stages[0].objectives[0].check: query: in what GetUser answers there is no Name; there are: Path, UserName'
		],
		[
			'asks so in a note',
			folderWith('scenario.yaml', "'length(Users)'", "'length(User)'"),
			'objectives[0].notes[0].when: query: in what ListUsers answers there is no User;'
		],
		[
			'asks so for a deduction',
			folderWith('scenario.yaml', "'length(Groups)'", "'length(Group)'"),
			'scoring.deductions[0].when: query: in what ListGroups answers there is no Group;'
		],
		[
			'has a step with a parameter that the operation does not take',
			folderWith('solution.yaml', '{ UserName: jun }', '{ UserName: jun, Pth: / }'),
			'solution.yaml: steps[1]: with: CreateUser takes no Pth; it takes: Path, UserName'
		],
		[
			'has something happen after what never does',
			happening("{ id: mail, who: Dana, at: { after: 5m, of: flood }, says: 'Hello.' }"),
			'scenario.yaml: the incident mail happens after flood, which does not exist; there are: mail'
		],
		[
			'has something happen at a stage that there is not',
			happening("{ id: mail, who: Dana, at: { stage: last }, says: 'Hello.' }"),
			'scenario.yaml: the incident mail happens at the stage last, which does not exist; there are: only'
		],
		[
			'has something happen that no script brings about',
			happening("{ id: mail, who: Dana, at: { after: 20m }, says: 'Hello.' }"),
			'scenario.yaml: the incident mail happens in no script'
		],
		[
			'asks for an incident that there is not',
			folderWith(
				'scenario.yaml',
				"{ kind: query, call: iam ListUsers, query: 'length(Users)', is: 1 }",
				'{ kind: incident, id: flood }'
			),
			'scenario.yaml: a check asks for the incident flood, which does not exist; there are: '
		],
		[
			'has an objective that words alone can meet',
			{
				...happening("{ id: mail, who: Dana, at: { after: 1m }, says: 'Hello.' }"),
				'scenario.yaml': (
					happening("{ id: mail, who: Dana, at: { after: 1m }, says: 'Hello.' }")[
						'scenario.yaml'
					] ?? ''
				).replace(
					/check: \{ kind: query, call: iam GetUser.*/,
					'check: { kind: incident, id: mail }'
				)
			},
			'the objective jun asks for the incident mail, which calls nothing'
		],
		[
			'has an incident that calls what there is not',
			happening(
				'{ id: mail, who: Dana, at: { after: 1m }, calls: [{ as: user/priya access key, call: iam MakeCoffee }] }'
			),
			'scenario.yaml: incidents[0].calls[0]: call: Leastwise has no operation iam MakeCoffee'
		],
		[
			'waits for an answer that never comes',
			happening(
				"{ id: mail, who: Dana, at: { when: { kind: query, call: iam GetUser, with: { UserName: jun }, query: User.Name, is: jun } }, says: 'Hello.' }"
			),
			'scenario.yaml: incidents[0].at.when: query: in what GetUser answers there is no Name'
		],
		[
			'uses an id twice',
			folderWith('scenario.yaml', 'id: no-rights', 'id: jun'),
			'the id jun is used twice'
		]
	])('finds one that %s', (_, files, fault) => {
		expect(faults(files).join('\n')).toMatch(fault);
	});

	test('takes what leaves nothing open and costs nothing for another right way, which scores in full', () => {
		expect(faults(mistaken('open: []'))).toEqual([
			'mistakes.yaml: “No user is made” leaves nothing open and costs nothing, so it is another right way, but it scores 10 of 100'
		]);
		const other = '{ as: root, call: iam CreateUser, with: { UserName: jun } }';
		expect(faults(mistaken(`open: [], steps: [${other}]`))).toEqual([]);
	});

	test('finds nothing wrong in a mistake that costs what it should', () => {
		const group = '{ as: root, call: iam CreateGroup, with: { GroupName: administrators } }';
		expect(faults(mistaken(`open: [jun], costs: [admin], steps: [${group}]`))).toEqual([]);
	});

	test('hides no surprise', () => {
		const read = readScenario('99-jun', folder);
		if (!read.ok) throw new Error('The folder is not sound');
		const [mistake] = read.value.mistakes;
		if (!mistake) throw new Error('The folder has no mistake');
		const surprising = {
			...mistake,
			get steps(): never {
				throw new TypeError('a surprise');
			}
		};
		expect(() => prove({ ...read.value, mistakes: [surprising] })).toThrow('a surprise');
	});
});

describe('a mistake is the solution with other steps', () => {
	const step = (id?: string) => ({
		...(id === undefined ? {} : { id }),
		as: 'root',
		call: 'iam ListUsers'
	});
	const solution = [step('one'), step(), step('two'), step('three')] as never;
	const put = [step('put')] as never;
	test.each<[string, Partial<Parameters<typeof withMistake>[1]>, (string | undefined)[]]>([
		['at the end', {}, ['one', undefined, 'two', 'three', 'put']],
		['after the step named', { after: 'one' }, ['one', 'put', undefined, 'two', 'three']],
		['after the last', { after: 'three' }, ['one', undefined, 'two', 'three', 'put']],
		[
			'some left out before',
			{ after: 'two', without: ['one'] },
			[undefined, 'two', 'put', 'three']
		],
		['some left out after', { after: 'one', without: ['three'] }, ['one', 'put', undefined, 'two']],
		['in the place of one', { after: 'two', without: ['two'] }, ['one', undefined, 'put', 'three']]
	])('%s', (_, changes, ids) => {
		const played = withMistake(solution, { without: [], steps: put, ...changes });
		expect(played.map(({ id }) => id)).toEqual(ids);
	});
});
