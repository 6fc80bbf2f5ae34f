import { compare } from '../../policy/compare';
import { decide, outcomeOf } from '../../policy/decide';
import type { Decision, Outcome } from '../../policy/decision';
import type { PolicyDocument } from '../../policy/document';
import type { Facts } from '../../policy/facts';
import type { PolicyKind } from '../../policy/kind';
import { parse } from '../../policy/parse';
import { prefixesIn } from '../../policy/prefixes';
import { hasLevels, type PolicyForm, type QuestionForm } from '../../policy/question/form';
import { compileForm, kindOf, prepare } from '../../policy/question/prepare';
import type { Result } from '../../policy/result';
import { decideWithUnknowns } from '../../policy/unknown';
import { validate } from '../../policy/validate';
import { listed } from '../../policy/wording';
import { layers } from '../../policy/decision';
import type { Claim } from './claim';
import type { Claimed, OwnClaim } from './item';

/** What the engine says of a claim, and in words what is so. */
export interface Settled {
	readonly holds: boolean;
	readonly is: string;
}

/** Gives what is known of the services of these prefixes. */
export type FactsSource = (prefixes: readonly string[]) => Promise<Facts>;

/** A claim that cannot be decided, because it is written wrongly, says what is wrong. */
export async function settle(claim: Claim, facts: FactsSource): Promise<Result<Settled, string>> {
	switch (claim.kind) {
		case 'decided':
			return settleDecided(claim.question, claim.says, facts);
		case 'meets':
			return settleMeets(claim);
		case 'found':
			return settleFound(claim, facts);
	}
}

const outcomeWords: Readonly<Record<Claimed | 'unsettled', string>> = {
	allowed: 'allowed',
	explicitDeny: 'explicitly denied',
	implicitDeny: 'implicitly denied',
	denied: 'denied',
	depends: 'dependent on what is unknown',
	unsettled: 'not to be settled'
};

async function settleDecided(
	form: QuestionForm,
	says: OwnClaim,
	facts: FactsSource
): Promise<Result<Settled, string>> {
	const prepared = prepare(form, compileForm);
	if (!prepared.ok) return prepared;
	const { request, policies, unknowns } = prepared.value;
	if (unknowns.layers.length + unknowns.keys.length > 0) {
		if (says.layer !== undefined || says.sid !== undefined)
			return { ok: false, error: 'of what is partly unknown claim the outcome alone' };
		const known = await facts(documentsIn(form).flatMap(prefixesIn));
		const { outcome } = decideWithUnknowns(policies, request, unknowns, known);
		return settledAs(outcome === says.outcome || isDenied(outcome, says), outcomeWords[outcome]);
	}
	const decision = decide(policies, request);
	return settledAs(
		isSo(decision.outcome, says) && isSettledBy(decision, says) && isDecidedBy(decision, says),
		toldOf(decision)
	);
}

function settledAs(holds: boolean, is: string): Result<Settled, string> {
	return { ok: true, value: { holds, is } };
}

function isSo(outcome: Outcome, says: OwnClaim): boolean {
	return says.outcome === undefined || outcome === says.outcome || isDenied(outcome, says);
}

function isDenied(outcome: Claimed | 'unsettled', says: OwnClaim): boolean {
	return says.outcome === 'denied' && (outcome === 'explicitDeny' || outcome === 'implicitDeny');
}

function isSettledBy({ layer }: Decision, says: OwnClaim): boolean {
	return says.layer === undefined || layer === says.layer;
}

function isDecidedBy(decision: Decision, { sid }: OwnClaim): boolean {
	if (sid === undefined) return true;
	const sids = sidsOf(decision);
	return sid === 'none' ? sids.length === 0 : sids.includes(sid);
}

function sidsOf({ by }: Decision): readonly string[] {
	return by.map(({ statement, index }) => statement.sid?.value ?? `statement ${index + 1}`);
}

function toldOf(decision: Decision): string {
	const sids = sidsOf(decision);
	const by = sids.length > 0 ? `by ${listed(sids)}` : 'by no statement';
	return `${outcomeWords[decision.outcome]}, settled by ${decision.layer}, ${by}`;
}

function settleMeets({ allow, deny }: Extract<Claim, { kind: 'meets' }>): Result<Settled, string> {
	for (const [forms, wanted] of [
		[allow, true],
		[deny, false]
	] as const) {
		for (const form of forms) {
			const prepared = prepare(form, compileForm);
			if (!prepared.ok) return prepared;
			const { policies, request } = prepared.value;
			const isAllowed = outcomeOf(policies, request) === 'allowed';
			if (isAllowed === wanted) continue;
			const { action, resource } = form.request;
			return settledAs(false, `${action} on ${resource} is ${isAllowed ? 'allowed' : 'denied'}`);
		}
	}
	return settledAs(true, 'all that it must allow is allowed, and all that it must deny is denied');
}

async function settleFound(
	{ policies, request, code }: Extract<Claim, { kind: 'found' }>,
	facts: FactsSource
): Promise<Result<Settled, string>> {
	const found = new Set<string>();
	for (const [policy, kind] of attached(policies, request)) {
		const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
		const known = await facts(prefixesIn(parse(text, kind).draft));
		for (const finding of validate(text, { kind, facts: known })) found.add(finding.code);
	}
	const is = found.size > 0 ? `found are ${listed([...found])}` : 'nothing is found';
	return settledAs(code === 'none' ? found.size === 0 : found.has(code), is);
}

function attached(
	policies: QuestionForm['policies'],
	request: { readonly action: string; readonly resource: string }
): readonly (readonly [PolicyForm['document'], PolicyKind])[] {
	return layers.flatMap((layer) => {
		const of = policies[layer];
		const list: readonly PolicyForm[] = hasLevels(layer)
			? policies[layer].flat()
			: [of ?? []].flat(2).filter((each): each is PolicyForm => 'document' in each);
		return list.map(({ document }) => [document, kindOf(layer, request)] as const);
	});
}

function documentsIn(form: QuestionForm): readonly PolicyDocument[] {
	return attached(form.policies, form.request).flatMap(([policy, kind]) => {
		const text = typeof policy === 'string' ? policy : JSON.stringify(policy);
		return parse(text, kind).document ?? [];
	});
}

/** Whether all that the identity policies of one claim allow, those of another do. */
export async function isWithin(
	one: Claim & { readonly kind: 'meets' },
	other: Claim & { readonly kind: 'meets' },
	facts: FactsSource
): Promise<boolean> {
	const [a, b] = [one, other].map(({ allow: [first], deny: [last] }) => {
		const form = first ?? last;
		return form ? documentsIn({ ...form, policies: { ...form.policies, scp: [], rcp: [] } }) : [];
	});
	if (!a || !b) return false;
	const known = await facts([...a, ...b].flatMap(prefixesIn));
	return compare(a, b, { facts: known }).kind === 'within';
}
