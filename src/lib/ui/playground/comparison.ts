import { compare, type Comparison } from '$lib/policy/compare';
import { compile } from '$lib/policy/compile';
import { decide } from '$lib/policy/decide';
import type { Reading } from '$lib/policy/decision';
import type { PolicyDocument } from '$lib/policy/document';
import type { Facts } from '$lib/policy/facts';
import { parse } from '$lib/policy/parse';
import { permits, type Summary } from '$lib/policy/permits';
import { holderOf } from '$lib/policy/question/prepare';
import type { Request } from '$lib/policy/request';
import { prefixesIn } from '$lib/policy/prefixes';
import { isTooLong } from './answer';
import type { ComparedPolicy, Pair } from './question';

/** What each of two policies allows beyond the other. */
export type Compared =
	| { readonly state: 'unreadable'; readonly names: readonly string[] }
	/** Longer than what is read of a policy. */
	| { readonly state: 'tooLong'; readonly name: string }
	| {
			readonly state: 'compared';
			readonly first: Beyond;
			readonly second: Beyond;
			/** Where the catalogue is there. */
			readonly permitted: readonly [Summary, Summary] | undefined;
	  };

/** What one policy allows that the other does not. */
export type Beyond =
	| Exclude<Comparison, { readonly kind: 'excess' }>
	| {
			readonly kind: 'excess';
			readonly request: Request;
			/** The statements that allow it here. */
			readonly by: readonly Reading[];
			/** The statements that deny it there; where there are none, nothing allows it. */
			readonly against: readonly Reading[];
	  };

export function comparePair([first, second]: Pair, facts: Facts | undefined): Compared {
	const long = [first, second].find(isTooLong);
	if (long) return { state: 'tooLong', name: long.name };
	const a = parse(first.text, 'identity').document;
	const b = parse(second.text, 'identity').document;
	if (!a || !b) {
		return {
			state: 'unreadable',
			names: [...(a ? [] : [first.name]), ...(b ? [] : [second.name])]
		};
	}
	const options = facts ? { facts } : {};
	return {
		state: 'compared',
		first: tell(compare([a], [b], options), [first.name, a], [second.name, b]),
		second: tell(compare([b], [a], options), [second.name, b], [first.name, a]),
		permitted: facts && [permits([a], facts), permits([b], facts)]
	};
}

/** The services to be known, so that a witness is a request that somebody could make. */
export function prefixesOf(pair: Pair): readonly string[] {
	return pair.flatMap(({ text }: ComparedPolicy) => prefixesIn(parse(text, 'identity').draft));
}

type Named = readonly [name: string, document: PolicyDocument];

function tell(comparison: Comparison, here: Named, there: Named): Beyond {
	if (comparison.kind !== 'excess') return comparison;
	const request: Request = { ...comparison.witness, principal: somebody };
	return {
		kind: 'excess',
		request,
		by: spoke(here, request, 'Allow'),
		against: spoke(there, request, 'Deny')
	};
}

/** Whoever it is: what is compared is what policies give to those who carry them. */
const somebody: Request['principal'] = {
	kind: 'user',
	account: '111122223333',
	arn: 'arn:aws:iam::111122223333:user/tomas'
};

function spoke([name, document]: Named, request: Request, effect: 'Allow' | 'Deny') {
	const identity = [{ name, holder: holderOf('identity'), policy: compile(document) }];
	return decide({ identity }, request)
		.gates.flatMap(({ read }) => read)
		.filter(({ verdict, statement }) => verdict.applies && statement.effect === effect);
}
