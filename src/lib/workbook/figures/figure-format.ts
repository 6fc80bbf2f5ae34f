import * as v from 'valibot';
import type { Result } from '../../policy/result';
import { parseProse, type Inline } from '../../scenario/prose';
import { text } from '../../scenario/text-format';

/** Something wrong in a figure: a path such as `requests[0].says`, and what to write. */
export interface FigureFault {
	readonly path: string;
	readonly message: string;
}

/** What stands before a figure in its chapter, and may be named in it. */
export interface Surroundings {
	/** The text of policies by name. */
	readonly policies: ReadonlyMap<string, string>;
}

/** How a kind of figure is read, and what the engine must say of it. */
export interface FigureReader<Made> {
	read(
		written: unknown,
		around: Surroundings
	): Result<{ readonly figure: Made } & Partial<Surroundings>, readonly FigureFault[]>;
}

/** A paragraph with **strong**, `code` and links. */
export const words = v.pipe(
	text,
	v.rawTransform<string, readonly Inline[]>(({ dataset, addIssue, NEVER }) => {
		try {
			const [only, second] = parseProse(dataset.value);
			if (only?.kind === 'paragraph' && !second) return only.content;
			addIssue({ message: 'write one paragraph, without headings or lists' });
		} catch (error) {
			addIssue({ message: error instanceof Error ? error.message : String(error) });
		}
		return NEVER;
	})
);

/** The two that any figure may begin with. */
export const opening = {
	title: v.exactOptional(text),
	lede: v.exactOptional(words)
};

export interface Opening {
	readonly title?: string;
	readonly lede?: readonly Inline[];
}

/** As tables of faults want it: `path: message` of the engine's, beneath a place in the figure. */
export function placed(refusal: string, beneath = ''): FigureFault {
	const [, path = '', message = refusal] = /^([\w[\].-]+): ([\s\S]+)$/.exec(refusal) ?? [];
	return { path: beneath + path, message };
}
