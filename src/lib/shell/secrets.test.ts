import { describe, expect, test } from 'vitest';
import '../account/perform/everything';
import { ShellBench } from './bench.fixture';
import { toKept } from './kept';
import { passwordParameters } from './secrets';

const password = 'Tall-Lantern-40';

test('what is a password, the operations say: of IAM three, of the sign-in page one', () => {
	const names = ['NewPassword', 'OldPassword', 'Password', 'password'];
	expect([...passwordParameters()].sort()).toEqual(names);
});

describe('a password that is typed stands in nothing that is kept', () => {
	test.each([
		`aws iam create-login-profile --user-name jun --password ${password}`,
		`aws iam create-login-profile --user-name jun --password=${password}`,
		`aws iam create-login-profle --password '${password}'`,
		`aws iam create-login-profile --password "${password}" ;; x`,
		`echo "aws iam change-password --old-password ${password} --new-password b"`,
		`PW=${password}; aws iam change-password --new-password "$PW"`,
		`aws iam create-login-profile --cli-input-json '{"UserName":"jun","Password":"${password}"}'`,
		`echo ${password} > pw.txt; aws iam update-login-profile --password file://pw.txt`,
		`printf '{"Password": "${password}"}' > in.json; aws iam create-login-profile --cli-input-json file://in.json`,
		`printf 'UserName: jun\\nPassword: ${password}\\n' > in.yaml; aws iam create-login-profile --cli-input-yaml file://in.yaml`,
		`for p in ${password}; do aws iam change-password --new-password $p; done; echo $p > kept.txt`
	])('%s', async (line) => {
		const bench = new ShellBench();
		await bench.type(line);
		const kept = toKept({ ...bench.shell, history: [line] }, new Set(bench.passwords));
		expect(JSON.stringify(kept)).not.toContain(password);
		expect(JSON.stringify(kept)).toContain('********');
	});

	test('and a short one takes no other words with it', async () => {
		const bench = new ShellBench();
		const line = 'aws iam create-login-profile --user-name anna --password a';
		await bench.type(line);
		const { history } = toKept({ ...bench.shell, history: [line] }, new Set(bench.passwords));
		expect(history).toEqual(['aws iam create-login-profile --user-name anna --password ********']);
	});
});
