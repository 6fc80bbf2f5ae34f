import type { Part, Planned } from '$lib/scenario/course';
import type { Outline } from '$lib/scenario/scenario';

/** A scenario's place on the road: one that can be played, or one that is still to come. */
export type Stop =
	| {
			readonly kind: 'open';
			readonly number: string;
			readonly title: string;
			readonly outline: Outline;
	  }
	| { readonly kind: 'toCome'; readonly number: string; readonly title: string };

/** A part of the road with its stops. */
export interface Leg {
	readonly part: string;
	readonly stops: readonly Stop[];
}

/** The whole road by number. What exists takes the place of what is planned. */
export function road(outlines: readonly Outline[], parts: readonly Part[]): readonly Leg[] {
	const plans = new Map(
		parts.flatMap(({ part, scenarios }) =>
			scenarios.map((plan) => [plan.number, { ...plan, part }] as const)
		)
	);
	const numbers = new Set([...plans.keys(), ...outlines.map(({ number }) => number)]);
	const legs = new Map<string, Stop[]>();
	for (const number of [...numbers].sort()) {
		const outline = outlines.find((each) => each.number === number);
		const plan = plans.get(number);
		const part = outline?.part ?? plan?.part ?? '';
		legs.set(part, [...(legs.get(part) ?? []), stop(number, outline, plan)]);
	}
	return [...legs].map(([part, stops]) => ({ part, stops }));
}

function stop(number: string, outline?: Outline, plan?: Planned): Stop {
	return outline
		? { kind: 'open', number, title: outline.title, outline }
		: { kind: 'toCome', number, title: plan?.title ?? '' };
}
