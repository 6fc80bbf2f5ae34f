import { anonymous, marlow, priya, start } from '../account.fixture';
import type { Account } from '../account';
import type { Answer, Call, Caller } from '../base/call';
import { mintFor } from '../base/mint';
import { checkAnswer } from '../answered.fixture';
import { perform } from '../perform/perform';
import { all, lookUp } from '../base/table';
import { tokenSeed } from '../services/iam/mfa/token';
import { codeAt, stepAt } from '../services/iam/mfa/totp';
import { origin, SoftKey } from '../base/webauthn/soft-key.fixture';
import { trusting, type Step } from './steps.fixture';

/** Two roles of the account are there, so that somebody assumes them. */
export const opening = ['tiler', 'printer'].reduce<Account>((account, RoleName, index) => {
	const AssumeRolePolicyDocument = trusting('{"AWS":"111122223333"}');
	const parameters = { RoleName, AssumeRolePolicyDocument };
	const time = start - 1000 + index;
	const create = {
		service: 'iam',
		operation: 'CreateRole',
		caller: priya,
		door: 'program'
	} as const;
	return perform(account, { ...create, parameters, time }).account;
}, marlow);

/** One call of a play. */
export interface Played {
	readonly before: Account;
	readonly call: Call;
	readonly answer: Answer;
	readonly after: Account;
}

/** The calls a list of steps comes to, one after another. */
export function play(list: readonly Step[]): readonly Played[] {
	const played: Played[] = [];
	for (const { by, ...step } of list) {
		const before = accountAfter(played);
		const time = start + played.length * 10_000;
		const caller = typeof by === 'string' ? latest(before)[by] : by;
		const call: Call = {
			...step,
			parameters: withDeviceShown(before, step, time),
			caller,
			time,
			door: 'program',
			origin
		};
		const { account: after, answer } = perform(before, call);
		if (answer.ok) checkAnswer(call, answer.value);
		played.push({ before, call, answer, after });
	}
	return played;
}

export function accountAfter(played: readonly Played[]): Account {
	return played.at(-1)?.after ?? opening;
}

/** Who is meant by the latest. */
export function latest({
	signin: { sessions },
	sts: { temporary }
}: Account): Record<Extract<Step['by'], string>, Caller> {
	const session = sessions.at(-1);
	const credentials = all(temporary).toSorted((a, b) => a.issued - b.issued);
	const given = credentials.at(-1);
	return {
		'latest session': session ? { kind: 'session', id: session.id } : anonymous,
		'latest credentials': given ? { kind: 'accessKey', id: given.id } : anonymous
	};
}

type Asking = Pick<Call, 'operation' | 'parameters'>;

function withDeviceShown(account: Account, { operation, parameters }: Asking, time: number) {
	switch (operation) {
		case 'EnableMFADevice':
			return { ...parameters, ...codesOf(account, String(parameters['SerialNumber']), time) };
		case 'FinishSecurityKeyRegistration': {
			const challenge = mintFor(account.seed, account.serial).random('challenge');
			const key = new SoftKey(`key ${account.serial % 7}`);
			return { ...parameters, Credential: key.register({ challenge }) };
		}
		default:
			return parameters;
	}
}

function codesOf(account: Account, serial: string, time: number) {
	const found = lookUp(account.iam.mfaDevices, serial);
	if (found?.kind === 'securityKey') return {};
	const seed = found?.kind === 'virtual' ? found.seed : tokenSeed(serial);
	const now = stepAt(time);
	return {
		AuthenticationCode1: codeAt(seed, now - 1),
		AuthenticationCode2: codeAt(seed, now)
	};
}
