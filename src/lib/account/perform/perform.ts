import * as v from 'valibot';
import { accessDeniedMessage } from '../../policy/explain';
import type { Context as ConditionKeys } from '../../policy/request';
import type { Account } from '../account';
import { authorise } from './authorise';
import type { Authorised } from '../base/authorised';
import type { Answer, Call } from '../base/call';
import { noteUse } from '../services/iam/credentials/credentials';
import { rootHolder } from '../services/iam/people/holder';
import { identify, notValid } from './identify';
import { principalFor } from '../services/iam/people/principal';
import type { Identity, Principal } from '../identity';
import { mintFor } from '../base/mint';
import { fail, type Applied } from '../base/applied';
import type { AnyOperation, Context, Refusal, Target } from '../base/operation';
import { actionOf, operationOf, whyLeft } from './registry';
import { recordOf } from './record';
import { requestKeys } from './request-keys';
import { restrictionOf } from './restrictions';
import { validationError } from '../base/validation';

/** A call's answer and the account after it. A refused call, too, leaves an event. */
export interface Performed {
	readonly account: Account;
	readonly answer: Answer;
	/** What the engine said, where it was asked. */
	readonly decision?: Authorised;
}

/**
 * The one door into the account. Identifies the caller, checks the parameters, authorises through
 * the engine, applies, and writes the event history, in AWS's order: a caller without permission
 * learns nothing about what exists.
 */
export function perform(account: Account, call: Call): Performed {
	return enter(account, call, keep);
}

/** Like `perform`, for looking only: the answer to a call that is not kept, and of which no record is made. */
export function look(account: Account, call: Call): Performed {
	return enter(account, call, forget);
}

/** What becomes of a call once its caller is known. */
type Outcome = (
	before: Account,
	operation: AnyOperation,
	call: Call,
	identity: Identity,
	tried: Tried
) => Performed;

function enter(account: Account, call: Call, outcome: Outcome): Performed {
	const operation = operationOf(call);
	// What the console does in steps of its own, no API offers.
	const isHidden = operation?.stepOf !== undefined && isApi(call.door);
	if (!operation || isHidden) return unknownOperation(account, call);

	const identified = identify(account, call);
	if (!identified.ok) return { account, answer: identified };
	const { identity } = identified;

	if (identity.kind === 'observer') return observe(account, operation, call);

	const tried = attempt(account, operation, call, identity);
	return outcome(account, operation, call, identity, tried);
}

interface Tried {
	readonly applied: Applied;
	readonly decision?: Authorised;
}

function attempt(account: Account, operation: AnyOperation, call: Call, identity: Identity): Tried {
	const restriction = restrictionOf(identity, operation);
	if (restriction) return { applied: restriction };
	const parsed = v.safeParse(operation.parameters, call.parameters);
	if (!parsed.success)
		return { applied: { ok: false, error: validationError(parsed.issues, operation) } };
	// Only what the operation's own schema let through reaches it, and the policies.
	const parameters = parsed.output as never;
	const passed = requestKeys(parsed.output);

	const { access } = operation;
	if (access.kind === 'signIn') {
		return { applied: access.apply(contextFor(account, call, identity), parameters) };
	}
	if (access.kind === 'trust' || access.kind === 'shared') {
		if (identity.kind === 'observer') throw new Error('The observer is not asked after');
		if (isPrincipal(identity) && mustChangePassword(identity)) return changesPasswordFirst;
		const context = contextFor(account, call, identity);
		const targets = access.resource(context, parameters);
		if ('ok' in targets) return { applied: targets };
		const asked = { targets, passed };
		return authorised(call, context, asked, () => access.apply(context, parameters));
	}
	if (!isPrincipal(identity)) return { applied: { ok: false, error: notValid } };

	const context = contextFor(account, call, identity);
	if (access.kind === 'anyIdentity') return { applied: access.apply(context, parameters) };
	if (mustChangePassword(identity) && operation.name !== 'ChangePassword') {
		return changesPasswordFirst;
	}
	const asked = { targets: [access.resource(context, parameters)].flat(), passed };
	return authorised(call, context, asked, () => access.apply(context, parameters));
}

/** Asks the engine about every target; the first that is not allowed is the answer. */
function authorised(
	call: Call,
	{ account, identity }: Context<Identity>,
	{ targets, passed }: { readonly targets: readonly Target[]; readonly passed: ConditionKeys },
	apply: () => Applied
): Tried {
	let first: Authorised | undefined;
	for (const target of targets) {
		const context = { ...passed, ...target.context };
		const { decision, refusal } = decideOn(account, identity, call, { ...target, context });
		if (refusal) return { applied: refusal, decision };
		first ??= decision;
	}
	return { applied: apply(), ...(first ? { decision: first } : {}) };
}

interface Decided {
	readonly decision: Authorised;
	readonly refusal?: Refusal;
}

function decideOn(account: Account, identity: Identity, call: Call, asked: Target): Decided {
	const { printed, denied, event, action = actionOf(call), ...target } = asked;
	const decision = authorise(account, identity, { ...target, action }, call);
	if (decision.outcome === 'allowed') return { decision };
	const who = 'arn' in identity ? identity.arn : 'anonymous';
	const message = denied ?? accessDeniedMessage(decision, who, action, printed);
	const error = { code: 'AccessDenied', message, decision } as const;
	return { decision, refusal: { ok: false, error, ...(event ? { event } : {}) } };
}

/** Whether it is reached by AWS's own clients. */
function isApi(door: Call['door']): boolean {
	return door === 'endpoint' || door === 'terminal' || door === 'sdk';
}

function isPrincipal(identity: Identity): identity is Principal {
	return 'proof' in identity;
}

const keep: Outcome = (before, operation, call, identity, tried) => {
	const { applied, decision } = tried;
	if (applied.unrecorded) return forget(before, operation, call, identity, tried);

	const account = applied.ok ? applied.account : before;
	const record = operation.isDataEvent
		? undefined
		: recordOf(before, operation, call, identity, applied);
	const asked = decision ? { decision } : {};
	return {
		account: {
			...noteUse(account, call, identity),
			serial: account.serial + 1,
			...(record ? { events: account.events.with({ record, ...asked }) } : {})
		},
		answer: answerOf(applied),
		...asked
	};
};

const forget: Outcome = (account, _operation, _call, _identity, { applied, decision }) => ({
	account,
	answer: answerOf(applied),
	...(decision ? { decision } : {})
});

/** What the caller is told of it. */
function answerOf(applied: Applied): Answer {
	return applied.ok ? { ok: true, value: applied.value } : { ok: false, error: applied.error };
}

/** Leastwise itself looks: everything may be read, nothing changed, and no event is left. */
function observe(account: Account, operation: AnyOperation, call: Call): Performed {
	if (operation.level !== 'Read' && operation.level !== 'List') {
		throw new Error(`The observer may only read, and ${call.operation} does not`);
	}
	const { access } = operation;
	if (access.kind === 'signIn' || access.kind === 'trust') {
		throw new Error(`The observer does not use ${call.operation}`);
	}
	const parameters = v.parse(operation.parameters, call.parameters) as never;
	const context = contextFor(account, call, observerAs(account));
	const applied = access.apply(context, parameters);
	return { account, answer: answerOf(applied) };
}

/** The observer sees what root would see. */
function observerAs(account: Account): Principal {
	const session = {
		id: 'observer',
		holder: rootHolder,
		mfa: true,
		started: 0,
		mustChangePassword: false
	};
	return principalFor(account, rootHolder, { kind: 'session', session });
}

function contextFor<I extends Identity>(account: Account, call: Call, identity: I): Context<I> {
	return {
		account,
		identity,
		mint: mintFor(account.seed, account.serial),
		time: call.time,
		from: call,
		refusalOf: (target) => decideOn(account, identity, call, target).refusal
	};
}

function mustChangePassword({ proof }: Principal): boolean {
	return proof.kind === 'session' && proof.session.mustChangePassword;
}

function unknownOperation(account: Account, call: Call): Performed {
	const why = whyLeft(call);
	const { error } =
		why === undefined
			? fail('InvalidAction', `The action ${call.operation} is not valid for this endpoint.`)
			: fail(
					'NotSimulated',
					`Leastwise does not simulate ${call.service}:${call.operation}. ${why}`
				);
	return { account, answer: { ok: false, error } };
}

const changesPasswordFirst: Tried = {
	applied: {
		...fail(
			'PasswordChangeRequired',
			'You must change your password before you can do anything else.'
		),
		unrecorded: true
	}
};
