import { describe, expect, test } from 'vitest';
import { lookUp } from '../account/base/table';
import { tokenMade, tokenSerial, tokenTime } from '../account/services/iam/mfa/token';
import { stepAt } from '../account/services/iam/mfa/totp';
import { folder, folderWith } from './folder.fixture';
import { readScenario } from './read';
import { playScript, scriptAttempt } from './script';
import { accountNow } from './timeline';

function played(files: Readonly<Record<string, string>>, steps: readonly string[]) {
	const solution = `steps:\n${steps.map((step) => `  - ${step}\n`).join('')}`;
	const read = readScenario('99-jun', { ...files, 'solution.yaml': solution });
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const { scenario, solution: script } = read.value;
	return playScript(scenario, script).snapshot.context.timeline;
}

/** What became of each call of a solution, and of an incident. */
function outcomes(...script: Parameters<typeof played>) {
	return [...played(...script).acts]
		.flatMap((act) => act.steps)
		.map(({ answer }) => (answer.ok ? 'done' : answer.error.code));
}

const rootSignsIn =
	'{ as: nobody, call: signin ConsoleLogin, with: { as: root, email: ines@marlowmaps.example, password: { password: paper-Harbour-41 } } }';
const priyaSignsIn =
	"{ as: nobody, call: signin ConsoleLogin, with: { as: user, account: '111122223333', userName: priya, password: { password: green-Compass-5 }, mfaCode: { code: hardware token, next: true } } }";
const bothCodes =
	'AuthenticationCode1: { code: hardware token }, AuthenticationCode2: { code: hardware token, next: true }';
const onToken = (call: string) =>
	`{ as: root, call: iam ${call}, with: { UserName: priya, SerialNumber: { mfa: hardware token }, ${bothCodes} } }`;

describe('the hardware token in a script', () => {
	const months = folderWith(
		'account.yaml',
		'name: priya,',
		'name: priya, mfa: { age: 210d, kind: hardware },'
	);

	test('shows codes by its own clock, which AWS takes once it is resynchronised', () => {
		expect(
			outcomes(months, [rootSignsIn, priyaSignsIn, onToken('ResyncMFADevice'), priyaSignsIn])
		).toEqual(['done', 'AuthenticationFailed', 'done', 'done']);
	});

	test('is the one that the learner of that attempt finds, to the half minute', () => {
		const timeline = played(folder, [rootSignsIn, onToken('EnableMFADevice')]);
		const serial = tokenSerial(scriptAttempt.seed);
		const { enabled } = lookUp(accountNow(timeline).iam.mfaDevices, serial) ?? {};
		const now = scriptAttempt.started + 2 * 60_000;
		const shown = tokenTime(serial, tokenMade(scriptAttempt.started), now);
		expect(enabled).toMatchObject({ drift: stepAt(shown) - stepAt(now) });
	});

	test('is assigned where nobody has it yet', () => {
		expect(outcomes(folder, [rootSignsIn, onToken('EnableMFADevice'), priyaSignsIn])).toEqual([
			'done',
			'done',
			'done'
		]);
	});

	test('shows others its codes as well', () => {
		const incident = `{ id: priya, who: Priya, at: { after: 4m }, calls: [${priyaSignsIn}] }`;
		const meanwhile = folderWith(
			'scenario.yaml',
			'\nending:',
			`\nincidents: [${incident}]\nending:`
		);
		const files = { ...meanwhile, 'account.yaml': months['account.yaml'] ?? '' };
		const steps = [rootSignsIn, onToken('ResyncMFADevice'), '{ skip: 5m }'];
		expect(outcomes(files, steps)).toEqual(['done', 'done', 'done']);
	});
});

test('of two access keys a script can name the second', () => {
	const keys = '[{ age: 9d }, { age: 90d }]';
	const two = folderWith('account.yaml', 'name: priya,', `name: priya, accessKeys: ${keys},`);
	const remove = (key: string) =>
		`{ as: root, call: iam DeleteAccessKey, with: { UserName: priya, AccessKeyId: { ${key} } } }`;
	const left = (key: string) =>
		lookUp(accountNow(played(two, [rootSignsIn, remove(key)])).iam.users, 'priya')?.accessKeys.map(
			({ created }) => (scriptAttempt.started - created) / 86_400_000
		);
	expect(left('accessKey: user/priya')).toEqual([90]);
	expect(left('accessKey: user/priya, second: true')).toEqual([9]);
});
