import * as v from 'valibot';
import type { Inline } from '../../scenario/prose';
import { faultsIn } from '../../scenario/read-value';
import { text } from '../../scenario/text-format';
import { opening, words, type FigureFault, type FigureReader, type Opening } from './figure-format';

/** Things that are sorted under headings. */
export interface SortFigure extends Opening {
	readonly headings: readonly string[];
	readonly things: readonly SortThing[];
}

export interface SortThing {
	readonly what: readonly Inline[];
	/** The place of its heading. */
	readonly under: number;
	/** Where it stood in earlier years, if elsewhere. */
	readonly then?: number;
	/** Told for right answers too. */
	readonly why: readonly Inline[];
}

const format = v.strictObject({
	...opening,
	headings: v.pipe(
		v.array(text),
		v.minLength(2, 'write two to four headings'),
		v.maxLength(4, 'write two to four headings')
	),
	things: v.pipe(
		v.array(v.strictObject({ what: words, under: text, then: v.exactOptional(text), why: words })),
		v.minLength(3, 'write three things at least')
	)
});

export const sortReader: FigureReader<SortFigure> = {
	read(written) {
		const read = v.safeParse(format, written);
		if (!read.success) return { ok: false, error: faultsIn(read.issues) };
		const { headings, things, ...rest } = read.output;
		const faults: FigureFault[] = [];
		const placeOf = (heading: string, path: string) => {
			const place = headings.indexOf(heading);
			if (place < 0) {
				faults.push({ path, message: `there is no such heading: write ${headings.join(' or ')}` });
			}
			return place;
		};
		const sorted = things.map(({ what, under, then, why }, at): SortThing => {
			const path = `things[${at}]`;
			return {
				what,
				why,
				under: placeOf(under, `${path}.under`),
				...(then === undefined ? {} : { then: placeOf(then, `${path}.then`) })
			};
		});
		for (const [place, heading] of headings.entries()) {
			if (sorted.some(({ under }) => under === place)) continue;
			faults.push({ path: `headings[${place}]`, message: `nothing belongs under ${heading}` });
		}
		if (faults.length > 0) return { ok: false, error: faults };
		return { ok: true, value: { figure: { ...rest, headings, things: sorted } } };
	}
};
