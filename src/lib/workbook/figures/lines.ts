import * as v from 'valibot';
import { policyKinds } from '../../policy/kind';
import { parse } from '../../policy/parse';
import type { Inline } from '../../scenario/prose';
import { text } from '../../scenario/text-format';
import { faultsIn } from '../../scenario/read-value';
import { opening, words, type FigureFault, type FigureReader, type Opening } from './figure-format';
import { linesOf, policyText, type Lines } from './policy-text';

/** A policy that is read line by line. */
export interface LinesFigure extends Opening {
	readonly name: string;
	readonly policy: string;
	/** From the first line down. */
	readonly notes: readonly LinesNote[];
	readonly caption?: readonly Inline[];
}

export interface LinesNote extends Lines {
	readonly title: string;
	readonly say: readonly Inline[];
}

const element = v.pipe(
	text,
	v.regex(/^\w+/, 'name an element of the policy, such as Statement[0].Action')
);

const format = v.strictObject({
	...opening,
	name: text,
	kind: v.optional(v.picklist(policyKinds, `write ${policyKinds.join(', ')}`), 'identity'),
	policy: v.union([text, v.record(v.string(), v.unknown())], 'write a policy, as YAML or as JSON'),
	notes: v.pipe(
		v.array(
			v.strictObject({
				at: v.union([element, v.array(element)], 'name an element, or the first and the last'),
				title: text,
				say: words
			})
		),
		v.minLength(2, 'write notes to two places at least')
	),
	caption: v.exactOptional(words)
});

export const linesReader: FigureReader<LinesFigure> = {
	read(written) {
		const read = v.safeParse(format, written);
		if (!read.success) return { ok: false, error: faultsIn(read.issues) };
		const { policy: document, kind, notes, ...rest } = read.output;
		const policy = policyText(document);
		const errors = parse(policy, kind).findings.filter(({ type }) => type === 'ERROR');
		const faults: FigureFault[] = errors.map(({ message }) => ({ path: 'policy', message }));
		const placed = notes.flatMap(({ at, ...note }, place) => {
			const lines = spanOf([at].flat(), policy);
			if (lines) return [{ ...lines, ...note }];
			const message = `the policy has no ${[at].flat().join(' or ')}: write as in Statement[0].Action`;
			faults.push({ path: `notes[${place}].at`, message });
			return [];
		});
		if (faults.length > 0) return { ok: false, error: faults };
		const inOrder = placed.toSorted((a, b) => a.from - b.from || b.to - a.to);
		return {
			ok: true,
			value: {
				figure: { ...rest, policy, notes: inOrder },
				policies: new Map([[rest.name, policy]])
			}
		};
	}
};

function spanOf(paths: readonly string[], policy: string): Lines | undefined {
	const found = paths.map((path) => linesOf(policy, path));
	const lines = found.filter((each) => each !== undefined);
	if (lines.length < found.length) return undefined;
	return {
		from: Math.min(...lines.map(({ from }) => from)),
		to: Math.max(...lines.map(({ to }) => to))
	};
}
