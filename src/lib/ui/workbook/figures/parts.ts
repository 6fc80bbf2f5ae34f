import type { Component } from 'svelte';
import type { FigureKind, FigureOf } from '$lib/workbook/chapter';

/** What shows each kind of figure, loaded with the chapters that have it. */
export type FigureParts = { readonly [K in FigureKind]?: Component<{ figure: FigureOf<K> }> };

const parts: {
	readonly [K in FigureKind]: () => Promise<{
		readonly default: Component<{ figure: FigureOf<K> }>;
	}>;
} = {
	lines: () => import('./Lines.svelte'),
	predict: () => import('./Predict.svelte'),
	sort: () => import('./Sort.svelte'),
	order: () => import('./Order.svelte'),
	layers: () => import('./Layers.svelte'),
	account: () => import('./Account.svelte'),
	credentials: () => import('./Credentials.svelte'),
	ways: () => import('./Ways.svelte')
};

export async function loadParts(kinds: readonly FigureKind[]): Promise<FigureParts> {
	const loaded = [...new Set(kinds)].map(
		async (kind) => [kind, (await parts[kind]()).default] as const
	);
	return Object.fromEntries(await Promise.all(loaded)) as FigureParts;
}

/** A figure with the part that shows its kind. */
export function partOf<K extends FigureKind>(
	figure: FigureOf<K>,
	parts: FigureParts
): Component<{ figure: FigureOf<K> }> {
	const part = parts[figure.kind];
	if (!part) throw new Error(`The part for figures of the kind ${figure.kind} was not loaded`);
	return part as Component<{ figure: FigureOf<K> }>;
}
