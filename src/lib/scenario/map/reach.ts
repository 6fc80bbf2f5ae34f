import type { Account } from '../../account/account';
import type { Identity } from '../../account/identity';
import { authorise } from '../../account/perform/authorise';
import { justIn, principalsNamed } from '../../account/perform/principals-named';
import { accountIn } from '../../policy/arn';
import type { Decision, Outcome, Reading } from '../../policy/decision';
import type { Line } from './lines';
import type { Probe, Thing } from './things';

/** What the engine said of one probe. */
export interface Answer {
	readonly probe: Probe;
	/** What was asked about. */
	readonly arn: string;
	readonly decision: Decision;
}

/** What somebody may do with one thing. */
export interface Reach {
	readonly thing: Thing;
	/** Empty where the thing means nothing to them. */
	readonly answers: readonly Answer[];
}

/** Answers that have the same outcome for the same reason. */
export interface Access {
	readonly outcome: Outcome;
	readonly layer: Decision['layer'];
	readonly words: readonly string[];
	/** The statements that settled it. */
	readonly through: readonly Reading[];
}

/**
 * What somebody may do with a thing, asked of the engine with every policy that has a say, as if they
 * had just signed in with MFA.
 */
export function reachOf(account: Account, asking: Identity, thing: Thing, time: number): Reach {
	const answers = thing.probes.flatMap((probe) => answerTo(account, asking, probe, time) ?? []);
	return { thing, answers };
}

/** Whoever is asked about for all of a line. */
export function askingFor(account: Account, { id, asked }: Line, time: number): Identity {
	const [identity] = principalsNamed(account, asked, justIn(time));
	if (!identity) throw new Error(`${id} is in the map, and not in the account`);
	return identity;
}

function answerTo(
	account: Account,
	identity: Identity,
	probe: Probe,
	time: number
): Answer | undefined {
	const arn = probe.arn ?? ownArn(account, identity);
	if (arn === undefined) return undefined;
	const { action, fromOutside } = probe;
	const context = identity.kind === 'outsider' && fromOutside ? { context: fromOutside } : {};
	const decision = authorise(account, identity, { action, arn, ...context }, { time });
	return { probe, arn, decision };
}

function ownArn({ id }: Account, identity: Identity): string | undefined {
	return identity.kind === 'user' && accountIn(identity.arn) === id ? identity.arn : undefined;
}

export function reaches({ answers }: Reach): boolean {
	return answers.some(({ decision }) => decision.outcome === 'allowed');
}

/** Allowed first, then what a statement denies, then what none allows. */
const order: readonly Outcome[] = ['allowed', 'explicitDeny', 'implicitDeny'];

export function accessesIn({ answers }: Reach): readonly Access[] {
	const found = new Map<string, { access: Omit<Access, 'words'>; words: string[] }>();
	for (const { probe, decision } of answers) {
		const { outcome, layer, by } = decision;
		const key = [outcome, layer, ...by.map(statementKey)].join('\n');
		const same = found.get(key);
		if (same) same.words.push(probe.words);
		else found.set(key, { access: { outcome, layer, through: by }, words: [probe.words] });
	}
	return [...found.values()]
		.map(({ access, words }) => ({ ...access, words }))
		.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

function statementKey({ holder, policy, index }: Reading): string {
	return `${holder}/${policy}/${index}`;
}
