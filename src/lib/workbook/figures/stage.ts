import type { Account } from '../../account/account';
import type { Call } from '../../account/base/call';
import { all } from '../../account/base/table';
import type { AccountBlueprint } from '../../account/perform/blueprint';
import { openAccount } from '../../account/perform/open';
import { perform, type Performed } from '../../account/perform/perform';
import { loadFor } from '../../account/perform/registry';
import { spelled } from '../../account/principal-name';
import type { Result } from '../../policy/result';
import { keysOf, madeOf, type KeyOwner, type Unmade } from '../../scenario/written-call';

/** A small account in which a figure's calls are made, a minute apart. */
export interface Stage {
	readonly account: Account;
	/** Milliseconds. */
	readonly time: number;
}

/** What was made of a written call. */
export interface Made {
	readonly stage: Stage;
	readonly call: Call;
	readonly performed: Performed;
}

/** When figures begin: any fixed moment will do. */
const beginning = Date.UTC(2026, 10, 23, 8);
const pace = 60_000;

const login = { service: 'signin', operation: 'ConsoleLogin' } as const;

/** Loads what calls need: once, before the account is opened. */
export async function loadStage(
	blueprint: AccountBlueprint,
	calls: readonly Unmade[]
): Promise<void> {
	const coming = calls.map(({ call, with: parameters }) => ({ ...call, parameters }));
	await loadFor([...coming, { ...login, parameters: {} }], blueprint);
}

/** The account, with everybody signed in who calls as somebody signed in and never signs in themselves. */
export function openStage(blueprint: AccountBlueprint, calls: readonly Unmade[]): Stage {
	const opened = { account: openAccount(blueprint, 'figure', beginning), time: beginning };
	const signsIn = calls.some(({ call }) => call.operation === login.operation);
	return signsIn
		? opened
		: owners(calls).reduce((stage, who) => signedIn(stage, blueprint, who), opened);
}

/** The next call; or why it cannot be made now. */
export function makeCall(stage: Stage, written: Unmade): Result<Made, string> {
	const time = stage.time + pace;
	try {
		const made = madeOf(written, {
			account: stage.account,
			time,
			started: beginning,
			keyOf: (owner, second) => keysOf(stage.account, owner)[second ? 1 : 0],
			absent: (what) => {
				throw new Absent(what);
			}
		});
		const call: Call = { ...made, door: 'program' };
		const performed = perform(stage.account, call);
		return { ok: true, value: { stage: { account: performed.account, time }, call, performed } };
	} catch (error) {
		if (error instanceof Absent) {
			return { ok: false, error: `Not yet: it ${error.message}. Another call comes first.` };
		}
		throw error;
	}
}

class Absent extends Error {}

function owners(calls: readonly Unmade[]): readonly KeyOwner[] {
	const found = new Map<string, KeyOwner>();
	for (const { as } of calls) {
		if ((as.kind === 'root' || as.kind === 'user') && !as.accessKey) found.set(spelled(as), as);
	}
	return [...found.values()];
}

function signedIn(stage: Stage, blueprint: AccountBlueprint, who: KeyOwner): Stage {
	const { account } = stage;
	const given =
		who.kind === 'root'
			? { as: 'root', email: blueprint.root.email, password: blueprint.root.password }
			: {
					as: 'user',
					account: account.id,
					userName: who.name,
					password: blueprint.users.find(({ name }) => name === who.name)?.password
				};
	const own =
		who.kind === 'root'
			? account.iam.root.mfaDevices
			: (all(account.iam.users).find(({ name }) => name === who.name)?.mfaDevices ?? []);
	const [device] = own;
	const name = device?.split('/').at(-1);
	const made = makeCall(stage, {
		as: { kind: 'nobody' },
		call: login,
		with: {
			...given,
			password: { password: given.password ?? '' },
			...(name === undefined ? {} : { mfaCode: { code: name } })
		}
	});
	if (!made.ok || !made.value.performed.answer.ok) {
		throw new Error(`${spelled(who)} cannot sign in: give them a password in the account`);
	}
	return made.value.stage;
}
