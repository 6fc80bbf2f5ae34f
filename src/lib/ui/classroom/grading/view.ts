/** What of a class is looked at. */
export type View =
	| { readonly kind: 'class' }
	| { readonly kind: 'learner'; readonly learner: string }
	/** Two learners side by side, in an item of the id; of none it is empty. */
	| { readonly kind: 'pair'; readonly pair: readonly [string, string]; readonly item: string }
	/** Where the class is stuck, without names. */
	| { readonly kind: 'stuck' };

/** What an address asks for; what it says of a pair may be anything. */
export function viewIn(search: URLSearchParams): View {
	const learner = search.get('learner');
	if (learner !== null) return { kind: 'learner', learner };
	const pair = pairIn(search.get('pair'));
	if (pair) return { kind: 'pair', pair, item: search.get('item') ?? '' };
	return search.has('stuck') ? { kind: 'stuck' } : { kind: 'class' };
}

/**
 * What a page that shows it is called.
 *
 * @param nameOf a learner's name by what they are known by
 */
export function titleOf(
	view: View,
	className: string,
	nameOf: (learner: string) => string
): string {
	switch (view.kind) {
		case 'class':
			return className;
		case 'learner':
			return `${nameOf(view.learner)} · ${className}`;
		case 'pair':
			return `${view.pair.map(nameOf).join(' and ')} · ${className}`;
		case 'stuck':
			return `Where we are stuck · ${className}`;
	}
}

function pairIn(text: string | null): readonly [string, string] | undefined {
	try {
		const pair: unknown = JSON.parse(text ?? 'null');
		if (!Array.isArray(pair)) return undefined;
		const [a, b]: unknown[] = pair;
		return typeof a === 'string' && typeof b === 'string' ? [a, b] : undefined;
	} catch {
		return undefined;
	}
}
