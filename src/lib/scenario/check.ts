import type { Service } from '../account/base/call';
import type { Json } from '../account/base/json';
import type { Subject } from '../account/perform/try-as';
import type { PrincipalName } from '../account/principal-name';
import type { Credential } from '../account/services/cloudtrail/credential';
import { seenFrom } from '../account/world';
import type { FindingType } from '../policy/finding';
import { isAccess } from './check/access';
import { hasHappened } from './check/event';
import { late } from './check/late';
import { about, namesAmong, type Among } from './check/one-of';
import { isAnswered } from './check/query';
import { remembered, rememberedAnswer } from './check/remembered';
import type { Situation } from './happened';

export { faultOfExpression, QueryFault } from './check/query';

/** What an objective, a note or a deduction asks of the account. */
export type Check = Query | Access | Happened | Befallen | Bound | Finds | All | Any | Not | OneOf;

/** A call, and a JMESPath expression over its answer, as in the CLI's `--query`. */
export interface Query {
	readonly kind: 'query';
	/** Of which account, by number; without it the scenario's, or that of the check around it. */
	readonly account?: string | undefined;
	readonly service: Service;
	readonly operation: string;
	readonly parameters: Readonly<Record<string, Json>>;
	readonly query: string;
	readonly is: Json;
}

/** Requests that must all be allowed, or all be denied, when the engine is asked. */
export interface Access {
	readonly kind: 'access';
	/** Whose principal asks. */
	readonly account?: string | undefined;
	/** Of `user/*` at least one is allowed, or none is. */
	readonly principal: PrincipalName;
	/** Each is asked for each of the resources. */
	readonly actions: readonly string[];
	readonly resources: readonly string[];
	readonly allowed: boolean;
	/** Whether the principal came in with MFA. */
	readonly mfa: boolean;
	readonly sourceIp?: string | undefined;
	/** Further condition keys of the request, such as `aws:RequestTag/Team`. */
	readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** What somebody did, or was refused, since the learner has the account. */
export interface Happened extends Deed {
	readonly kind: 'event';
	/** In whose history it is looked for. */
	readonly account?: string | undefined;
	/** Only what came after the latest of these counts; nothing, where there was none. */
	readonly since?: Deed | undefined;
	/** Only what came before the first of these counts. */
	readonly before?: Deed | undefined;
	/** Of what is described without `by`, `credentials` and `mfa` the latest alone counts. */
	readonly latest: boolean;
}

/** Whether an incident has happened. */
export interface Befallen {
	readonly kind: 'incident';
	readonly id: string;
	/** Only where a call of it was refused, at any time. */
	readonly refused: boolean;
}

/** A call as the event history has it. */
export interface Deed {
	/** Anybody, where it is left out. `root` and `user/NAME` whichever way they came in. */
	readonly by?: PrincipalName | undefined;
	/** With one of these, where they are said. */
	readonly credentials?: readonly Credential[] | undefined;
	readonly service: Service;
	readonly operation: string;
	/** Parameters it was called with; null for one that it was called without. */
	readonly parameters: Readonly<Record<string, Json>>;
	readonly mfa?: boolean | undefined;
	/** With which code, or with any. */
	readonly refused: boolean | string;
}

/** All that a principal's or a policy's identity policies allow is allowed by the reference too. */
export interface Bound {
	readonly kind: 'bound';
	readonly account?: string | undefined;
	readonly of: Carrier;
	/** Policies, as JSON texts. */
	readonly within: readonly string[];
	/** By which of these it is exceeded, tells how far. */
	readonly actions: readonly string[];
}

export type Carrier =
	| Exclude<Subject, { readonly kind: 'root' }>
	/** A managed policy of the account's own, as its default version is. */
	| { readonly kind: 'policy'; readonly name: string };

/** Whether findings of these types, or with these codes, can be said of what a carrier carries. */
export interface Finds {
	readonly kind: 'finding';
	readonly account?: string | undefined;
	readonly of: Carrier;
	readonly types: readonly FindingType[];
	readonly codes: readonly string[];
	/** Prefixes of those whose actions, resources and keys are known; of others only their names are. */
	readonly services: readonly string[];
	readonly found: boolean;
}

/** Several checks that must all hold. */
export interface All {
	readonly kind: 'all';
	readonly of: readonly Check[];
}

/** Several checks of which one is enough. */
export interface Any {
	readonly kind: 'any';
	readonly of: readonly Check[];
}

export interface Not {
	readonly kind: 'not';
	readonly of: Check;
}

/**
 * Checks that must all hold of one and the same user, group, role or policy, whichever that is:
 * learners choose names themselves. In the checks `{user}`, `{group}`, … stands for the name.
 */
export interface OneOf {
	readonly kind: 'oneOf';
	/** Of which account they are; the checks are about the same. */
	readonly account?: string | undefined;
	readonly among: Among;
	readonly of: readonly Check[];
}

export function holds(check: Check, given: Situation): boolean {
	const situation = situationOf(check, given);
	const { account, time, happened } = situation;
	switch (check.kind) {
		case 'query':
			return rememberedAnswer(check, account, () => isAnswered(check, account, time));
		case 'access':
			return remembered(check, account, () => isAccess(check, account, time));
		case 'event':
			return hasHappened(check, account);
		case 'incident': {
			const happening = happened.get(check.id);
			return happening !== undefined && (happening.refused || !check.refused);
		}
		case 'bound':
			return late('bound')(check, account).length === 0;
		case 'finding':
			return late('finding')(check, account) === check.found;
		case 'all':
			return check.of.every((each) => holds(each, situation));
		case 'any':
			return check.of.some((each) => holds(each, situation));
		case 'not':
			return !holds(check.of, situation);
		case 'oneOf':
			return candidates(check, situation).some((name) =>
				check.of.every((each) => holds(about(check.among, name, each), situation))
			);
	}
}

/** Where a check looks into another account, as that account sees it. */
export function situationOf(check: Check, situation: Situation): Situation {
	const id = 'account' in check ? check.account : undefined;
	return id === undefined ? situation : { ...situation, account: seenFrom(situation.account, id) };
}

/**
 * Of whom what is asked of the engine holds. They are found once for as long as nothing but the history
 * changes: an account has up to 5,000 users, and each look around asks after all of them.
 */
function candidates(check: OneOf, situation: Situation): readonly string[] {
	const { among } = check;
	const { account } = situation;
	const names = namesAmong(account, among);
	const asked = check.of.filter(({ kind }) => kind === 'access');
	if (asked.length === 0) return names;
	return remembered(check, account, () =>
		names.filter((name) => asked.every((each) => holds(about(among, name, each), situation)))
	);
}
