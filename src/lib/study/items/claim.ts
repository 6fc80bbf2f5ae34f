import type { PoliciesForm, QuestionForm } from '../../policy/question/form';
import type {
	Asked,
	ChoiceItem,
	Given,
	Item,
	Must,
	Option,
	OwnClaim,
	Pair,
	SomePolicies
} from './item';

/*
 * What an option comes to as questions for the engine: the same for the check, which proves the key, and
 * for the page, which shows the proof.
 */

export type Claim =
	/** That a request is decided in a certain way. */
	| { readonly kind: 'decided'; readonly question: QuestionForm; readonly says: OwnClaim }
	/** That policies allow and deny what they must. */
	| {
			readonly kind: 'meets';
			readonly allow: readonly QuestionForm[];
			readonly deny: readonly QuestionForm[];
	  }
	/** That a policy has a finding, or none. */
	| {
			readonly kind: 'found';
			readonly policies: PoliciesForm;
			/** By which a policy of a resource is a trust policy or not. */
			readonly request: QuestionForm['request'];
			readonly code: string;
	  };

/** What can be decided of an option or a pair; nothing where it rests on AWS's word alone. */
export function claimOf(item: Item, asserted: Option | Pair): Claim | undefined {
	const policies = filled({ ...item.given.policies, ...asserted.policies });
	const must = item.kind === 'one' || item.kind === 'several' ? item.must : undefined;
	if (must) return meets(item.given, policies, must);
	const says = { ...(isChoice(item) ? item.claim : {}), ...asserted.claim };
	if (Object.keys(says).length === 0) return undefined;
	const asked = merged(item.given.request, asserted.request);
	const question = questionOf(asked, policies, item.given);
	return says.finding === undefined
		? { kind: 'decided', question, says }
		: { kind: 'found', policies, request: question.request, code: says.finding };
}

function isChoice(item: Item): item is ChoiceItem {
	return item.kind === 'one' || item.kind === 'several';
}

function meets(given: Given, policies: PoliciesForm, { allow, deny }: Must): Claim {
	const ask = (asked: Asked) => questionOf(merged(given.request, asked), policies, given);
	return { kind: 'meets', allow: allow.map(ask), deny: deny.map(ask) };
}

/** The questions that show why an option is right or wrong, for a page to draw. */
export function questionsOf(item: Item, asserted: Option | Pair): readonly QuestionForm[] {
	const claim = claimOf(item, asserted);
	switch (claim?.kind) {
		case 'decided':
			return [claim.question];
		case 'meets':
			return [...claim.allow, ...claim.deny];
		case 'found':
		case undefined:
			return [];
	}
}

function merged(given: Asked, asked: Asked = {}): Asked {
	return { ...given, ...asked, context: { ...given.context, ...asked.context } };
}

function filled(some: SomePolicies): PoliciesForm {
	return {
		identity: [],
		boundary: [],
		session: [],
		scp: [],
		rcp: [],
		endpoint: [],
		blockPublicAccess: false,
		...some
	};
}

/** What is missing in the request is refused where the question is prepared. */
function questionOf(asked: Asked, policies: PoliciesForm, { unknown }: Given): QuestionForm {
	const { principal = '', action = '', resource = '', resourceAccount, context = {} } = asked;
	return {
		request: {
			principal,
			action,
			resource,
			...(resourceAccount !== undefined && { resourceAccount }),
			context
		},
		policies,
		unknown
	};
}
