import {
	Composer,
	isAlias,
	isCollection,
	isMap,
	isPair,
	isScalar,
	Lexer,
	LineCounter,
	parseDocument,
	Parser,
	type Document,
	type Node,
	type YAMLParseError
} from 'yaml';
import type { Result } from '../policy/result';
import { mostFaults } from './read-value';

/** Something wrong in a text: where in it, and what to write. */
export interface YamlFault {
	readonly path: string;
	readonly message: string;
}

export type YamlRead = Result<unknown, readonly YamlFault[]>;

/** How much of a file is read, so that no file can hold up whoever opens it. */
export const limits = {
	/** Characters in a file. */
	length: 128_000,
	/** Lists and maps inside each other. */
	depth: 64,
	/** Times that something named with `&` is repeated with `*`. */
	aliases: 1_000,
	/** Values in a file, repeated ones counted each time. */
	values: 100_000,
	faults: mostFaults
} as const;

/** How much is read, where a file may be larger than an author writes it. */
export interface Most {
	readonly length: number;
	readonly values: number;
}

/** Reads one YAML document, in time linear in its length. */
export function readYaml(text: string, most: Most = limits): YamlRead {
	if (text.length > most.length) return refused('', tooLong(most));
	const lines = new LineCounter();
	const at = (offset: number) => `line ${lines.linePos(offset).line}`;
	const tokens = tokensOf(text, lines);
	if (!Array.isArray(tokens)) return refused(at(tokens.deepAt), tooDeep);

	// Keys are compared below: here each would be compared with each.
	const composer = new Composer({ uniqueKeys: false });
	const [document, second] = composer.compose(tokens, true, text.length);
	if (!document) throw new Error('yaml: nothing was composed');
	if (second)
		return refused(
			at(second.range[0]),
			'write one document: leave out this --- and what belongs to the other'
		);
	// The first is told: the others mostly follow from it.
	const [unread] = document.errors;
	if (unread) return refused(at(unread.pos[0]), remedyOf(unread));
	const faults = new Inspection(at, most).faultsOf(document);
	if (faults.length > 0) return { ok: false, error: faults.slice(0, limits.faults) };
	return { ok: true, value: document.toJS({ maxAliasCount: -1 }) }; // counted by the inspection
}

const tooLong = ({ length }: Most) =>
	`the file is too long: ${length.toLocaleString('en')} characters are read at most; leave out what is not needed`;
const tooDeep = `lists and maps are nested too deeply here: ${limits.depth} levels are read at most`;

function refused(path: string, message: string): YamlRead {
	return { ok: false, error: [{ path, message }] };
}

/** The parser's own words are about its grammar: what authors mostly do is told in theirs. */
function remedyOf({ code, message }: YAMLParseError): string {
	if (message.startsWith('Implicit')) {
		return 'write name: value, with a colon and a space, and line up what belongs together';
	}
	return remedies[code] ?? message.split('\n')[0] ?? message;
}

const twoColons =
	'a second colon stands here, or what belongs together is not lined up: put text with a colon into quotes';
const remedies: Partial<Record<YAMLParseError['code'], string>> = {
	BLOCK_AS_IMPLICIT_KEY: twoColons,
	BLOCK_IN_FLOW: twoColons,
	TAB_AS_INDENT: 'indent with spaces, not with a tab',
	BAD_SCALAR_START: 'put text that begins with this sign into quotes'
};

type Tokens = ReturnType<Parser['next']> extends Generator<infer T> ? T[] : never;

/** The parser itself keeps what is open on a stack; only what comes after it calls itself. */
function tokensOf(text: string, lines: LineCounter): Tokens | { readonly deepAt: number } {
	lines.addNewLine(0);
	const parser = new Parser(lines.addNewLine);
	const tokens: Tokens = [];
	for (const lexeme of new Lexer().lex(text)) {
		for (const token of parser.next(lexeme)) tokens.push(token);
		if (parser.stack.length > limits.depth + 2) return { deepAt: parser.offset };
	}
	for (const token of parser.end()) tokens.push(token);
	return tokens;
}

/** What a node holds once its aliases are filled in. */
interface Extent {
	readonly values: number;
	readonly depth: number;
}

/** Looks for keys that are written twice, and for aliases that name nothing or grow too much. */
class Inspection {
	readonly #at: (offset: number) => string;
	readonly #faults: YamlFault[] = [];
	readonly #anchors = new Map<string, Extent | 'open'>();
	#aliases = 0;

	readonly #most: Most;

	constructor(at: (offset: number) => string, most: Most) {
		this.#at = at;
		this.#most = most;
	}

	faultsOf({ contents }: Document.Parsed): readonly YamlFault[] {
		if (!contents) return [];
		const { values, depth } = this.#extent(contents);
		if (this.#aliases > limits.aliases) {
			this.#fault(
				contents,
				`there are too many aliases (*name): ${limits.aliases} are read at most`
			);
		}
		if (depth > limits.depth) {
			this.#fault(contents, `with its aliases (*name) filled in, ${tooDeep}`);
		}
		if (values > this.#most.values) {
			this.#fault(
				contents,
				`with its aliases (*name) filled in, this has too many values: ${this.#most.values.toLocaleString('en')} are read at most`
			);
		}
		return this.#faults;
	}

	#fault({ range }: Node, message: string) {
		this.#faults.push({ path: this.#at(range?.[0] ?? 0), message });
	}

	#extent(node: Node): Extent {
		if (isAlias(node)) return this.#named(node.source, node);
		const anchor = isScalar(node) || isCollection(node) ? node.anchor : undefined;
		if (anchor !== undefined) this.#anchors.set(anchor, 'open');
		const extent = isCollection(node) ? this.#held(node) : { values: 1, depth: 0 };
		if (anchor !== undefined) this.#anchors.set(anchor, extent);
		return extent;
	}

	#named(name: string, alias: Node): Extent {
		this.#aliases++;
		const extent = this.#anchors.get(name);
		if (extent !== undefined && extent !== 'open') return extent;
		this.#fault(
			alias,
			extent === 'open'
				? `*${name} stands inside what &${name} names: write out what is meant`
				: `*${name} repeats what &${name} names, and there is no &${name} before it`
		);
		return { values: 1, depth: 0 };
	}

	#held(node: Node): Extent {
		if (isMap(node)) this.#keys(node.items.map(({ key }) => key as Node));
		let [values, depth] = [1, 0];
		for (const child of childrenOf(node)) {
			const extent = this.#extent(child);
			values += extent.values;
			depth = Math.max(depth, extent.depth);
		}
		return { values, depth: depth + 1 };
	}

	#keys(keys: readonly Node[]) {
		const seen = new Set<string>();
		for (const key of keys) {
			if (!isScalar(key)) {
				this.#fault(key, 'write a plain word as key');
				continue;
			}
			this.#extent(key); // it may be named with an anchor
			const name = String(key.value);
			if (seen.has(name)) this.#fault(key, `${name} is written twice here: keep one`);
			seen.add(name);
		}
	}
}

function childrenOf(node: Node): readonly Node[] {
	if (!isCollection(node)) return [];
	return node.items.flatMap((item) => {
		const value = isPair(item) ? item.value : item;
		return value ? [value as Node] : [];
	});
}

/** The line, from 1, of what a path such as `requests[0].action` names: or of what it is missing in. */
export function lineIn(text: string, path: string): number {
	const lines = new LineCounter();
	const { contents } = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
	let node: unknown = contents;
	let at = 0;
	for (const key of path.match(/[^.[\]]+/g) ?? []) {
		const item = isCollection(node) ? itemOf(node.items, key) : undefined;
		if (item === undefined) break;
		node = isPair(item) ? item.value : item;
		at = startOf(isPair(item) ? item.key : item) ?? at;
	}
	return lines.linePos(at).line;
}

function itemOf(items: readonly unknown[], key: string): unknown {
	const named = items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
	return named ?? items[Number(key)];
}

function startOf(node: unknown): number | undefined {
	return isScalar(node) || isCollection(node) || isAlias(node) ? node.range?.[0] : undefined;
}
