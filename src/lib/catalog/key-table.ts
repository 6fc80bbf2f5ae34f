import type { KeyFacts } from '../policy/facts';

/**
 * Finds condition keys without regard to case, and by any tag or other part of one's own where the
 * key has a gap for it: `aws:RequestTag/team` finds `aws:RequestTag/${TagKey}`.
 */
export class KeyTable {
	readonly #whole = new Map<string, KeyFacts>();
	readonly #withGaps: { readonly parts: readonly string[]; readonly key: KeyFacts }[] = [];

	constructor(keys: Iterable<KeyFacts>) {
		for (const key of keys) {
			const parts = partsOf(key.name.toLowerCase());
			this.#whole.set(key.name.toLowerCase(), key);
			if (parts.length > 1) this.#withGaps.push({ parts, key });
		}
		// Of two that fit, the one that says more: `…/${MetadataKey}/Matcher` before `…/${MetadataKey}`.
		this.#withGaps.sort((a, b) => b.parts.join('').length - a.parts.join('').length);
	}

	find(name: string): KeyFacts | undefined {
		const wanted = name.toLowerCase();
		return this.#whole.get(wanted) ?? this.#withGaps.find(({ parts }) => fits(parts, wanted))?.key;
	}
}

/** What stands around the gaps. */
function partsOf(name: string): readonly string[] {
	return name.split(/\$\{[^}]*\}/);
}

/** Whether the text is the parts in their order with at least one character in each gap. */
function fits(parts: readonly string[], text: string): boolean {
	const [first = '', ...others] = parts;
	const last = others.pop() ?? '';
	if (!text.startsWith(first)) return false;

	let place = first.length;
	for (const part of others) {
		const found = text.indexOf(part, place + 1);
		if (found < 0) return false;
		place = found + part.length;
	}
	return text.endsWith(last) && text.length - last.length > place;
}
