import { describe, expect, test } from 'vitest';
import { folder, folderWith } from './folder.fixture';
import { playCommands } from './play-commands';
import { proveCommands } from './prove-commands';
import { readScenario, type ScenarioSource } from './read';

const signIn =
	'{ as: nobody, call: signin ConsoleLogin, with: { as: root, email: ines@marlowmaps.example, password: { password: paper-Harbour-41 } } }';
const make = 'aws iam create-user --user-name jun';
const unmake =
	'aws iam detach-user-policy --user-name priya --policy-arn arn:aws:iam::aws:policy/AdministratorAccess';

function withCommands(
	commands: readonly string[],
	files: Readonly<Record<string, string>> = folder
) {
	const list = commands.map((each) => `  - ${each}\n`).join('');
	return readScenario('99-jun', {
		...files,
		'solution.yaml': `${files['solution.yaml'] ?? ''}commands:\n${list}`
	});
}

function source(...given: Parameters<typeof withCommands>): ScenarioSource {
	const read = withCommands(...given);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

describe('proving a solution that is typed', () => {
	test('finds nothing wrong where there is none', async () => {
		const read = readScenario('99-jun', folder);
		expect(read.ok && (await proveCommands(read.value))).toEqual([]);
	});

	test.each<[string, readonly string[]]>([
		['as whoever is signed in to the console', [signIn, make, unmake]],
		[
			'with what a line before has found out, and with files',
			[
				signIn,
				'NAME=$(aws iam list-users --query Users[0].UserName --output text)',
				'|\n    cat > jun.json <<EOF\n    { "UserName": "jun" }\n    EOF\n    aws iam create-user --cli-input-json file://jun.json',
				unmake.replace('priya', '$NAME')
			]
		],
		['with time that is let pass', [signIn, '{ skip: 1h }', make, '{ skip: 3h }', unmake]],
		[
			'with a refusal that is meant',
			[
				signIn,
				`{ line: '${make}x --tags Key=a,Value=b --permissions-boundary arn:aws:iam::aws:policy/Nothing', refused: NoSuchEntity }`,
				make,
				unmake
			]
		]
	])('finds nothing wrong %s', async (_, commands) => {
		expect(await proveCommands(source(commands))).toEqual([]);
	});

	test.each<[string, readonly string[], RegExp]>([
		[
			'leaves something open',
			[signIn, unmake],
			/^what is typed leaves the objective jun open: check/
		],
		[
			'takes another number of changing calls than par',
			[signIn, make, unmake, 'aws iam create-group --group-name more'],
			/^scoring\.par is 3, but what is typed takes 4 changing calls$/
		],
		[
			'fails',
			[signIn, make, make, unmake],
			/^solution\.yaml: commands\[2\]: CreateUser is refused: User with name jun already exists/
		],
		[
			'fails in the middle of a line',
			[signIn, `|\n    ${make}\n    ${make}\n    ${unmake}`],
			/^solution\.yaml: commands\[1\]: CreateUser is refused/
		],
		[
			'is no command',
			[signIn, 'aws iam make-user'],
			/^solution\.yaml: commands\[1\]: it ends with exit code 252: /
		],
		[
			'is not signed',
			[make],
			/commands\[0\]: it ends with exit code 253: Unable to locate credentials/
		],
		['has no end', [signIn, `"echo 'it"`], /commands\[1\]: it goes on: a quote/],
		[
			'is not refused where it says so',
			[signIn, `{ line: ${make}, refused: AccessDenied }`, unmake],
			/commands\[1\]: it is not refused with AccessDenied$/
		],
		[
			'signs in with a wrong password',
			[signIn.replace('Harbour', 'Ferry'), make],
			/commands\[0\]: ConsoleLogin is refused/
		],
		[
			'asks for somebody who is not there',
			['{ as: user/nobody, call: signin ConsoleLogout }'],
			/^solution\.yaml: commands: signin ConsoleLogout: the script acts as user\/nobody/
		]
	])('finds what %s', async (_, commands, fault) => {
		const faults = await proveCommands(source(commands));
		expect(faults).toContainEqual(expect.stringMatching(fault));
	});

	test('lets happen what happens meanwhile', async () => {
		const files = folderWith(
			'scenario.yaml',
			'\nending:',
			'\nincidents:\n  - { id: copy, who: The copy, at: { when: { kind: event, call: iam CreateUser } }, calls: [{ as: user/priya access key, call: sts GetCallerIdentity }] }\nending:'
		);
		const { scenario, commands } = source([signIn, make, unmake], files);
		const { played } = await playCommands(scenario, commands);
		expect(played.log.map((entry) => (entry.type === 'incident' ? entry.id : entry.type))).toEqual([
			'begin',
			'act',
			'act',
			'copy',
			'act'
		]);
	});

	test.each<[string, string, string]>([
		[
			'a call that has a command',
			'{ as: root, call: iam CreateUser, with: { UserName: jun } }',
			'write it as a command line: only signing in, out and switching role are calls here'
		],
		['nothing', "''", 'write a command line, such as aws iam list-users'],
		['a number', '7', 'write a command line, { line, refused }, { skip }, or a call of signin'],
		['a time that there is not', '{ skip: soon }', 'write a time such as 20m, 6h or 1d']
	])('refuses %s at its place', (_, command, message) => {
		const read = withCommands([command]);
		expect(read).toMatchObject({
			error: [{ file: 'solution.yaml', path: expect.stringMatching(/^commands\[0\]/), message }]
		});
	});
});
