import * as v from 'valibot';
import type { Inline } from '../../scenario/prose';
import { faultsIn } from '../../scenario/read-value';
import { text } from '../../scenario/text-format';
import { opening, words, type FigureReader, type Opening } from './figure-format';

/** Steps that are put in order. */
export interface OrderFigure extends Opening {
	/** In an order that is not right. */
	readonly steps: readonly OrderStep[];
}

export interface OrderStep {
	readonly do: readonly Inline[];
	readonly why: readonly Inline[];
	/** The places, from 0, at which it is right: steps of which either may come first share theirs. */
	readonly from: number;
	readonly to: number;
}

const step = v.strictObject({ do: text, why: words });
const format = v.strictObject({
	...opening,
	steps: v.pipe(
		v.array(v.union([step, v.array(step)], 'write do and why, or a list of steps in any order')),
		v.minLength(3, 'write three steps at least')
	)
});

export const orderReader: FigureReader<OrderFigure> = {
	read(written) {
		const read = v.safeParse(format, written);
		if (!read.success) return { ok: false, error: faultsIn(read.issues) };
		const { steps, ...rest } = read.output;
		let place = 0;
		const placed = steps.flatMap((group) => {
			const members = [group].flat();
			const from = place;
			place += members.length;
			return members.map((each) => ({ ...each, from, to: place - 1 }));
		});
		const shuffled = shuffle(placed).map(({ do: doing, ...each }) => ({
			...each,
			do: v.parse(words, doing)
		}));
		return { ok: true, value: { figure: { ...rest, steps: shuffled } } };
	}
};

interface Placed {
	readonly do: string;
	readonly from: number;
	readonly to: number;
}

/** The same for everybody, and never right already. */
function shuffle<T extends Placed>(steps: readonly T[]): readonly T[] {
	const mixed = steps.toSorted((a, b) => hash(a.do) - hash(b.do));
	return isRight(mixed) ? mixed.toReversed() : mixed;
}

/** Whether each step stands at a place of its own. */
export function isRight(steps: readonly Pick<Placed, 'from' | 'to'>[]): boolean {
	return steps.every(({ from, to }, at) => from <= at && at <= to);
}

function hash(text: string): number {
	return [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521, 7);
}
