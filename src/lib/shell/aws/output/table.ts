import { byCodePoint, pythonText } from '../python';

type Structure = Readonly<Record<string, unknown>>;

interface Section {
	readonly title: string;
	readonly level: number;
	readonly headers: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** What the CLI takes for the width of a terminal that it cannot see. */
const terminalWidth = 80;

/** A table with the operation's name above, and one below it for each structure inside. */
export function tableOf(title: string, value: unknown, isColoured: boolean): string {
	if (isEmpty(value)) return '';
	const sections = new Builder();
	sections.build(title, value, 0);
	const found = sections.all;
	const wide = Math.max(...found.map(widthOf)) > terminalWidth;
	const shown = wide ? found.map(upright) : found;
	const width = Math.max(...shown.map(widthOf));
	const style = isColoured ? coloured : plain;
	return `${'-'.repeat(width)}\n${shown.map((each) => sectionText(each, width, style)).join('')}`;
}

class Builder {
	readonly #sections: Section[] = [];

	get all(): readonly Section[] {
		return this.#sections;
	}

	build(title: string | undefined, value: unknown, level: number): void {
		if (isEmpty(value)) return;
		if (title !== undefined) this.#open(title, level);
		if (Array.isArray(value)) {
			if (isStructure(value[0])) this.#structures(value.filter(isStructure), level, title);
			else for (const item of value) this.#item(item);
		} else if (isStructure(value)) this.#structure(value, level);
		else throw new TypeError('A table is made of lists and structures');
	}

	#item(item: unknown) {
		if (!isComplex(item)) this.#row([item]);
		else if (Array.isArray(item) && !item.some(isComplex)) this.#row(item);
		else this.build(undefined, item, 0);
	}

	#structure(value: Structure, level: number) {
		const [plain, complex] = parted([value]);
		const [only] = plain;
		if (plain.length === 1 && only !== undefined) this.#row([only, value[only]]);
		else if (plain.length > 1) {
			this.#header(plain);
			this.#row(plain.map((name) => value[name]));
		}
		for (const name of complex) this.build(name, value[name], level + 1);
	}

	#structures(list: readonly Structure[], level: number, title: string | undefined) {
		const [plain, complex] = parted(list);
		this.#header(plain);
		for (const [index, each] of list.entries()) {
			if (index > 0 && complex.length > 0) {
				this.#open(title ?? '', level);
				this.#header(plain);
			}
			this.#row(plain.map((name) => (Object.hasOwn(each, name) ? each[name] : '')));
			for (const name of complex) {
				if (Object.hasOwn(each, name)) this.build(name, each[name], level + 1);
			}
		}
	}

	#open(title: string, level: number) {
		this.#sections.push({ title, level, headers: [], rows: [] });
	}

	#header(headers: readonly string[]) {
		this.#change((section) => ({ ...section, headers }));
	}

	#row(row: readonly unknown[]) {
		this.#change((section) => {
			const columns = section.headers.length || section.rows[0]?.length;
			if (section.rows.length > 0 && columns !== row.length) {
				throw new RowFault(`Row should have ${columns} elements, instead it has ${row.length}`);
			}
			return { ...section, rows: [...section.rows, row.map(pythonText)] };
		});
	}

	#change(change: (section: Section) => Section) {
		const last = this.#sections.pop();
		if (last) this.#sections.push(change(last));
	}
}

/** The CLI, too, cannot draw rows of different lengths. */
export class RowFault extends Error {}

/** Names of plain members and of others, in any of them, from A to Z. */
function parted(list: readonly Structure[]): readonly [readonly string[], readonly string[]] {
	const [plain, complex] = [new Set<string>(), new Set<string>()];
	for (const each of list) {
		for (const [name, value] of Object.entries(each))
			(isComplex(value) ? complex : plain).add(name);
	}
	return [[...plain].sort(byCodePoint), [...complex].sort(byCodePoint)];
}

function isComplex(value: unknown): boolean {
	return typeof value === 'object' && value !== null;
}

function isStructure(value: unknown): value is Structure {
	return isComplex(value) && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
	if (isComplex(value)) return Object.keys(value as object).length === 0;
	return value === null || value === undefined || value === '' || value === 0 || value === false;
}

/** One row with its headings beside it, where it would be too wide with them above. */
function upright(section: Section): Section {
	const [row] = section.rows;
	if (section.rows.length !== 1 || section.headers.length === 0 || !row) return section;
	return {
		...section,
		headers: [],
		rows: section.headers.map((header, index) => [header, row[index] ?? ''])
	};
}

const wide =
	/[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;

function lengthOf(text: string): number {
	return Array.from(text).reduce((sum, each) => sum + (wide.test(each) ? 2 : 1), 0);
}

function columnWidths({ headers, rows }: Section): readonly number[] {
	const lines = headers.length > 0 ? [headers, ...rows] : rows;
	const columns = lines[0]?.length ?? 0;
	return Array.from({ length: columns }, (_, index) =>
		Math.max(...lines.map((line) => lengthOf(line[index] ?? '')))
	);
}

function widthOf(section: Section): number {
	const edges = 2 + 2 * section.level;
	const columns = columnWidths(section).reduce((sum, each) => sum + each + 4, 0);
	return Math.max(lengthOf(section.title) + edges, columns + edges);
}

/** Columns stretched to the whole width, their sum exactly that. */
function stretched(section: Section, width: number): readonly number[] {
	const own = columnWidths(section).map((each) => each + 4);
	const sum = own.reduce((all, each) => all + each, 0);
	const scaled = own.map((each) => roundHalfEven((width / sum) * each));
	let over = scaled.reduce((all, each) => all + each, 0) - width;
	while (over !== 0 && scaled.length > 0) {
		const step = Math.sign(over);
		const order = scaled.map((_, index) => (step < 0 ? scaled.length - 1 - index : index));
		for (const index of order) {
			if (over === 0) break;
			scaled[index] = (scaled[index] ?? 0) - step;
			over -= step;
		}
	}
	return scaled;
}

function roundHalfEven(value: number): number {
	const floor = Math.floor(value);
	if (value - floor !== 0.5) return Math.round(value);
	return floor % 2 === 0 ? floor : floor + 1;
}

interface Style {
	readonly element: (text: string) => string;
	readonly edge: (text: string) => string;
}

const plain: Style = { element: (text) => text, edge: (text) => text };
const coloured: Style = {
	element: (text) => `\x1b[1m\x1b[34m${text}\x1b[0m`,
	edge: (text) => `\x1b[2m\x1b[33m${text}\x1b[0m`
};

function sectionText(section: Section, whole: number, style: Style): string {
	const width = whole - 2 * section.level;
	const edge = style.edge('|').repeat(section.level);
	return sectionLines(section, width, style)
		.map((line) => `${edge}${line}${edge}\n`)
		.join('');
}

function sectionLines(section: Section, width: number, style: Style): readonly string[] {
	const { title, headers, rows } = section;
	const widths = stretched(section, width);
	const rule = widths
		.map((each, index) => (index === 0 ? `+${'-'.repeat(each - 2)}+` : `${'-'.repeat(each - 1)}+`))
		.join('');
	const lines: string[] = [];
	if (title !== '') {
		lines.push(centred(title, width, '|'));
		if (headers.length === 0 && rows.length === 0) lines.push(`+${'-'.repeat(width - 2)}+`);
	}
	if (headers.length > 0) {
		lines.push(rule);
		lines.push(
			headers
				.map((each, index) => centred(each, widths[index] ?? 0, index === 0 ? '|' : ''))
				.join('')
		);
	}
	if (rows.length > 0 && widths.length > 0) {
		lines.push(rule);
		for (const row of rows) {
			lines.push(
				row
					.map((each, index) => aligned(each, widths[index] ?? 0, index === 0 ? '|' : '', style))
					.join('')
			);
		}
		lines.push(rule);
	}
	return lines;
}

function centred(text: string, width: number, left: string): string {
	const length = lengthOf(text);
	const before = Math.max(Math.floor(width / 2) - Math.floor(length / 2) - 1, 0);
	const behind = Math.max(width - 1 - left.length - before - length, 0);
	return `${left}${' '.repeat(before)}${text}${' '.repeat(behind)}|`;
}

function aligned(text: string, width: number, left: string, style: Style): string {
	const length = lengthOf(text);
	const padding = width - length - 2 - left.length - 1 >= 0 ? 2 : 0;
	const behind = Math.max(width - left.length - padding - length - 1, 0);
	return `${left}${' '.repeat(padding)}${style.element(text)}${' '.repeat(behind)}|`;
}
