import { describe, expect, test } from 'vitest';
import { folder, folderWith } from './folder.fixture';
import { prove } from './prove';
import { readScenario } from './read';

function faults(files: Readonly<Record<string, string>>) {
	const read = readScenario('99-jun', files);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return prove(read.value);
}

describe('proving a scenario', () => {
	test('finds nothing wrong in a sound one', () => {
		expect(faults(folder)).toEqual([]);
	});

	test('lets the solution be refused where it says so', () => {
		const refused = folderWith(
			'solution.yaml',
			'steps:\n',
			'steps:\n  - { as: nobody, call: signin ConsoleLogin, with: { as: user, account: nowhere, userName: jun, password: { password: no } }, refused: AuthenticationFailed }\n'
		);
		expect(faults(refused)).toEqual([]);
	});

	test.each([
		[
			'is solved at the start',
			folderWith('account.yaml', 'users: [', 'users: [{ name: jun }, '),
			'the objective jun is met before anything was done'
		],
		[
			'is not solved by its solution',
			folderWith('solution.yaml', 'UserName: jun', 'UserName: june'),
			'the solution leaves the objective jun open'
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
			'the script acts as user/tomas, who is not signed in'
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
			'uses an id twice',
			folderWith('scenario.yaml', 'id: no-rights', 'id: jun'),
			'the id jun is used twice'
		]
	])('finds one that %s', (_, files, fault) => {
		expect(faults(files).join('\n')).toContain(fault);
	});
});
