import * as v from 'valibot';
import type { Inline } from '../../scenario/prose';
import { faultsIn } from '../../scenario/read-value';
import { text } from '../../scenario/text-format';
import { opening, words, type FigureReader, type Opening } from './figure-format';
import { isInOrder, type Places } from './in-order';

/** Steps that are put in order. */
export interface OrderFigure extends Opening {
	/** In an order that is not right. */
	readonly steps: readonly OrderStep[];
}

/** Steps of which either may come first share their places. */
export interface OrderStep extends Places {
	readonly do: readonly Inline[];
	readonly why: readonly Inline[];
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

interface Placed extends Places {
	readonly do: string;
}

/** The same for everybody, and never right already. */
function shuffle<T extends Placed>(steps: readonly T[]): readonly T[] {
	const mixed = steps.toSorted((a, b) => hash(a.do) - hash(b.do));
	return isInOrder(mixed) ? mixed.toReversed() : mixed;
}

function hash(text: string): number {
	return [...text].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521, 7);
}
