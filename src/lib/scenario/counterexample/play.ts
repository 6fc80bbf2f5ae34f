import type { Account } from '../../account/account';
import type { Authorised } from '../../account/base/authorised';
import type { Answer, Call } from '../../account/base/call';
import { all } from '../../account/base/table';
import { openAccount } from '../../account/perform/open';
import { perform } from '../../account/perform/perform';
import { loadFor } from '../../account/perform/registry';
import { asHolder, rootHolder, sameHolder } from '../../account/services/iam/people/holder';
import { showsCodes } from '../../account/services/iam/mfa/devices';
import { beginning, pace, scriptCall } from '../script-call';
import type { Unmade } from '../written-call';
import { isCalled, type CalledStep, type ProofByCalls, type Step } from './counterexample';

/** What a step came to; of time that is let pass nothing comes. */
export interface PlayedStep {
	readonly step: Step;
	readonly came?: Came;
}

export interface Came {
	readonly call: Call;
	readonly answer: Answer;
	/** What the engine said, where it was asked. */
	readonly decision?: Authorised;
}

/** Plays the calls of a counterexample on its account. Whoever acts in the console has signed in before. */
export async function playCalls({
	account: { blueprint },
	steps
}: ProofByCalls): Promise<readonly PlayedStep[]> {
	await loadFor(
		steps.flatMap((step) => (isCalled(step) ? { ...step.call, parameters: step.with } : [])),
		blueprint
	);
	let account = openAccount(blueprint, 'counterexample', beginning);
	let time = beginning;
	return steps.map((step) => {
		time += isCalled(step) ? pace : step.skip;
		if (!isCalled(step)) return { step };
		account = signedIn(account, step, blueprint, time - pace / 2);
		const call = scriptCall(account, step, time);
		const { account: after, answer, decision } = perform(account, call);
		account = after;
		return { step, came: { call, answer, ...(decision && { decision }) } };
	});
}

/** With a session of whoever acts in the console next, where they have a password and none yet. */
function signedIn(
	account: Account,
	{ as }: CalledStep,
	{ id, root, users }: ProofByCalls['account']['blueprint'],
	time: number
): Account {
	if ((as.kind !== 'root' && as.kind !== 'user') || as.accessKey) return account;
	const holder = as.kind === 'root' ? rootHolder : asHolder(as);
	if (account.signin.sessions.some((each) => sameHolder(each.holder, holder))) return account;
	const who =
		as.kind === 'root'
			? { as: 'root', email: root.email, password: root.password }
			: {
					...{ as: 'user', account: id, userName: as.name },
					password: users.find(({ name }) => name === as.name)?.password
				};
	if (who.password === undefined) return account;
	const device = all(account.iam.mfaDevices).find(
		(each) => each.enabled && sameHolder(each.enabled.holder, holder) && showsCodes(each)
	);
	const code = device && { mfaCode: { code: device.serial.replace(/^.*\//, '') } };
	const step: Unmade = {
		as: { kind: 'nobody' },
		call: { service: 'signin', operation: 'ConsoleLogin' },
		with: { ...who, password: { password: who.password }, ...code }
	};
	return perform(account, scriptCall(account, step, time)).account;
}
