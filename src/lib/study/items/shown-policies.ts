import { layers, type Layer } from '../../policy/decision';
import { levelName, titleOf } from '../../policy/kind-names';
import { hasLevels, type PolicyForm } from '../../policy/question/form';
import type { SomePolicies } from './item';
import { layOut } from './lay-out';

/** A policy that is shown with an item. */
export interface ShownPolicy {
	readonly layer: Layer;
	/** A role’s trust policy says whom it lets in, and names no resource. */
	readonly isTrust: boolean;
	/** Of those of an organization, from its root (0) down. */
	readonly level?: number;
	readonly name: string;
	readonly text: string;
}

/** Policies as learners read them: what is meant first by most stands first. */
export function shownPolicies(policies: SomePolicies): readonly ShownPolicy[] {
	return order.flatMap((layer): readonly ShownPolicy[] => {
		if (hasLevels(layer)) {
			const levels = policies[layer] ?? [];
			return levels.flatMap((level, at) =>
				level.map((form) => ({ ...shown(layer, form), level: at }))
			);
		}
		const of = policies[layer] ?? [];
		return ('document' in of ? [of] : of).map((form) => shown(layer, form));
	});
}

/** As it is captioned. One that was given no name has its kind’s. */
export function captionOf({ layer, name, level, isTrust }: ShownPolicy): string {
	const title = titleOf(isTrust ? 'trust' : layer);
	const own = title.toLowerCase().startsWith(name.toLowerCase()) ? title : `${title} ${name}`;
	return level === undefined ? own : `${own}, ${levelName(level).toLowerCase()}`;
}

const order: readonly Layer[] = [
	'identity',
	...layers.filter((layer) => layer !== 'identity').toReversed()
];

function shown(layer: Layer, { name, document }: PolicyForm): ShownPolicy {
	const text = typeof document === 'string' ? document : layOut(document);
	return { layer, name, text, isTrust: layer === 'resource' && speaksOfAssuming(text) };
}

/** Resource policies of roles alone leave the resource out and speak of assuming. */
function speaksOfAssuming(text: string): boolean {
	return text.includes('"sts:Assume') && !text.includes('"Resource"');
}
