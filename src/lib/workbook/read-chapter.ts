import type { Code, RootContent } from 'mdast';
import * as v from 'valibot';
import type { Result } from '../policy/result';
import { withTerms, type Glossary } from '../scenario/glossary';
import { blockOf, parseMarkdown, type Inline, type Prose } from '../scenario/prose';
import { faultsIn } from '../scenario/read-value';
import { dayText, text } from '../scenario/text-format';
import { lineIn, readYaml } from '../scenario/yaml';
import type { Chapter, Figure, FigureKind, Piece, Section } from './chapter';
import { readers } from './figures/readers';
import { plainText } from './plain-text';

/** Something wrong in a chapter: the line, and what to write. */
export interface ChapterFault {
	readonly line: number;
	readonly message: string;
}

export type ChapterRead = Result<Chapter, readonly ChapterFault[]>;

const slugs = v.optional(v.array(text), []);

const frontMatter = v.strictObject({
	title: text,
	line: text,
	topics: v.pipe(v.array(text), v.minLength(1, 'name a topic of course.yaml')),
	before: slugs,
	scenarios: slugs,
	minutes: v.pipe(
		v.number('write the minutes that reading takes'),
		v.integer('write whole minutes'),
		v.minValue(1, 'write the minutes that reading takes')
	),
	checked: dayText('write the day as text, such as 2026-11-30')
});

/** A chapter has a thousand words; with figures and their policies some times that. */
const longest = 60_000;

/** Reads a chapter and lets the engine decide what its figures claim. All faults are told at once. */
export function readChapter(slug: string, file: string, glossary: Glossary): ChapterRead {
	const number = /^(\d\d)-[a-z0-9-]+$/.exec(slug)?.[1];
	if (number === undefined) {
		return refused(1, 'name the file as in 07-arns-and-wildcards.md: two digits, then words');
	}
	const [, head] = /^---\n([\s\S]*?)\n---\n/.exec(file) ?? [];
	if (head === undefined) return refused(1, 'begin with front matter between two lines of ---');
	const faults: ChapterFault[] = [];
	const outline = readHead(head, faults);
	// Empty lines stand for the front matter, so that every line keeps its number.
	const body = '\n'.repeat(head.split('\n').length + 2) + file.slice(head.length + 9);
	const parts = readBody(body, glossary, faults);
	if (!outline || !parts || faults.length > 0) {
		return { ok: false, error: faults.toSorted((a, b) => a.line - b.line) };
	}
	return { ok: true, value: { slug, number, ...outline, ...parts } };
}

function refused(line: number, message: string): ChapterRead {
	return { ok: false, error: [{ line, message }] };
}

function readHead(head: string, faults: ChapterFault[]) {
	const value = readFenced(head, 2, faults);
	if (value === undefined) return undefined;
	const read = v.safeParse(frontMatter, value);
	if (read.success) return read.output;
	for (const { path, message } of faultsIn(read.issues)) {
		faults.push({ line: lineIn(head, path) + 1, message: path ? `${path}: ${message}` : message });
	}
	return undefined;
}

/** YAML within a file. */
function readFenced(yaml: string, firstLine: number, faults: ChapterFault[]): unknown {
	const read = readYaml(yaml);
	if (read.ok) return read.value ?? {};
	for (const { path, message } of read.error) {
		const line = Number(/^line (\d+)$/.exec(path)?.[1] ?? 1);
		faults.push({ line: firstLine + line - 1, message });
	}
	return undefined;
}

function readBody(body: string, glossary: Glossary, faults: ChapterFault[]) {
	try {
		return new Body(glossary, faults).read(parseMarkdown(body, longest));
	} catch (error) {
		faults.push(placedFault(error));
		return undefined;
	}
}

/** Markdown that prose has not: `line 12: …`. */
function placedFault(error: unknown): ChapterFault {
	const told = error instanceof Error ? error.message : String(error);
	const [, line = '1', message = told] = /^line (\d+): (.*)$/s.exec(told) ?? [];
	return { line: Number(line), message };
}

class Body {
	readonly #glossary: Glossary;
	readonly #faults: ChapterFault[];
	/** Terms that are marked already under the heading. */
	readonly #terms = new Set<string>();
	readonly #policies = new Map<string, string>();
	#figures = 0;

	constructor(glossary: Glossary, faults: ChapterFault[]) {
		this.#glossary = glossary;
		this.#faults = faults;
	}

	read(nodes: readonly RootContent[]): Pick<Chapter, 'opening' | 'sections'> {
		const opening: Piece[] = [];
		const sections: (Section & { readonly body: Piece[] })[] = [];
		for (const node of nodes) {
			const body = sections.at(-1)?.body ?? opening;
			const piece = this.#piece(node, body.at(-1));
			if (piece?.kind !== 'block') {
				if (piece) body.push(piece);
			} else if (piece.block.kind === 'heading' && piece.block.level === 2) {
				const heading = piece.block.content;
				sections.push({ id: idOf(heading, sections), heading, body: [] });
			} else {
				body.push(piece);
			}
		}
		return { opening, sections };
	}

	#piece(node: RootContent, before: Piece | undefined): Piece | undefined {
		if (node.type === 'code' && node.lang === 'figure') {
			const figure = this.#figure(node);
			return figure && { kind: 'figure', figure };
		}
		try {
			const block = blockOf(node);
			if (block.kind !== 'quote')
				return { kind: 'block', block: this.#marked([block])[0] ?? block };
			const title = block.content[0];
			const isTitled = title?.kind === 'paragraph' && title.content[0]?.kind === 'strong';
			if (!isTitled)
				throw new Error(`line ${lineOf(node)}: begin a note with **its title** in bold`);
			if (before?.kind !== 'block') {
				throw new Error(
					`line ${lineOf(node)}: put a note after the paragraph or list that it is about`
				);
			}
			return { kind: 'note', prose: this.#marked(block.content) };
		} catch (error) {
			this.#faults.push(placedFault(error));
			return undefined;
		}
	}

	#marked(prose: Prose): Prose {
		return withTerms(prose, this.#glossary, this.#terms);
	}

	#figure(node: Code): Figure | undefined {
		const first = lineOf(node) + 1;
		const kind = node.meta?.trim() ?? '';
		if (!isKind(kind)) {
			const message = `there is no figure ${kind}: write figure and one of ${Object.keys(readers).join(', ')}`;
			this.#faults.push({ line: lineOf(node), message });
			return undefined;
		}
		this.#figures += 1;
		const written = readFenced(node.value, first, this.#faults);
		if (written === undefined) return undefined;
		const read = this.#read(kind, written);
		if (read.ok) return read.value;
		for (const { path, message } of read.error) {
			const line = first + lineIn(node.value, path) - 1;
			this.#faults.push({ line, message: path ? `${path}: ${message}` : message });
		}
		return undefined;
	}

	#read(kind: FigureKind, written: unknown) {
		const read = readers[kind].read(written, { policies: this.#policies });
		if (!read.ok) return read;
		for (const [name, text] of read.value.policies ?? []) this.#policies.set(name, text);
		const number = this.#figures;
		// The reader of a kind makes figures of that kind.
		return { ok: true, value: { ...read.value.figure, kind, number } as Figure } as const;
	}
}

function isKind(kind: string): kind is FigureKind {
	return Object.hasOwn(readers, kind);
}

function lineOf({ position }: RootContent): number {
	return position?.start.line ?? 1;
}

/** From its words, and unlike those before. */
function idOf(heading: readonly Inline[], before: readonly Section[]): string {
	const words = plainText(heading)
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	const taken = before.filter(({ id }) => id === words).length;
	return taken > 0 ? `${words}-${before.length + 1}` : words;
}
