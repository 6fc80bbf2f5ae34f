import type { Authorised } from '$lib/account/base/authorised';
import { decide } from '$lib/policy/decide';
import type { QuestionForm } from '$lib/policy/question/form';
import { compileForm, prepare } from '$lib/policy/question/prepare';
import { questionsOf } from '$lib/study/items/claim';
import type { Item, Option, Pair } from '$lib/study/items/item';

/** A request that an option comes to, as the engine decides it. */
export interface ProofShown {
	/** The letters of the options that come to it. */
	readonly signs: readonly string[];
	readonly decision: Authorised;
}

/** Each request once, with all options that come to it. */
export function proofsOf(
	item: Item,
	signed: readonly { readonly sign: string; readonly of: Option | Pair }[]
): readonly ProofShown[] {
	const bySaid = new Map<string, { form: QuestionForm; signs: string[] }>();
	for (const { sign, of } of signed) {
		for (const form of questionsOf(item, of)) {
			const said = JSON.stringify(form);
			const known = bySaid.get(said);
			if (known) known.signs.push(sign);
			else bySaid.set(said, { form, signs: [sign] });
		}
	}
	return [...bySaid.values()].map(({ form, signs }) => {
		const prepared = prepare(form, compileForm);
		if (!prepared.ok) throw new Error(`${item.id}: ${prepared.error}`);
		const { request, policies } = prepared.value;
		return { signs, decision: { ...decide(policies, request), asked: { request, policies } } };
	});
}
