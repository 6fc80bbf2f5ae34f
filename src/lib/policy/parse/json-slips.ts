import type { Range, Text } from '../document';
import type { Fix } from '../finding';
import { inserting, removing, replacing, type Findings } from './json-findings';
import type { Token } from './json-token';

const code = 'JSON_SYNTAX_ERROR';

export type Closing = '}' | ']';

/** What is wrong in the order of the tokens, each slip with its remedy. */
export class Slips {
	readonly #findings: Findings;

	constructor(findings: Findings) {
		this.#findings = findings;
	}

	empty(where: Range): void {
		this.#add('There is nothing here yet. A policy starts with { and has a Statement.', where);
	}

	noObject(where: Range): void {
		this.#add('This is no JSON object. A policy starts with { and has a Statement.', where);
	}

	noStart(first: Range): void {
		this.#add('The policy has no { at its start.', first, inserting('Insert {', first.from, '{'));
	}

	afterEnd(where: Range): void {
		this.#add(
			'The policy ends before this text. Remove it, or the bracket that closes too early.',
			where
		);
	}

	tooDeep(deepest: number, where: Range): void {
		this.#add(
			`Brackets are nested more than ${deepest} deep here. What is deeper was not read.`,
			where
		);
	}

	noName(where: Range): void {
		this.#add(
			'A name is missing here: in braces, each value has a name and a colon before it.',
			where
		);
	}

	unquotedName({ value, range }: Text): void {
		this.#add(
			'A name stands in double quotes.',
			range,
			replacing('Put the name in quotes', range, JSON.stringify(value))
		);
	}

	twice(name: Text, first: Text): void {
		this.#findings.add(
			code,
			'This name stands twice in the same braces. Put both together, or remove one.',
			[name.range, first.range]
		);
	}

	noColon({ range }: Text): void {
		this.#add(
			'A colon is missing between this name and its value.',
			range,
			inserting('Insert a colon', range.to, ':')
		);
	}

	extraColon(where: Range): void {
		this.#add('No colon belongs here. Names with a colon stand in braces, not in a list.', where);
	}

	noValue(where: Range): void {
		this.#add('A value is missing after the colon.', where);
	}

	nameAlone({ range }: Text): void {
		this.#add(
			'This has no value. In braces, write "name": value; a list of values stands in [ ].',
			range
		);
	}

	noComma({ to, from }: Range): void {
		this.#add('A comma is missing after this.', { from, to }, inserting('Insert a comma', to, ','));
	}

	commaFirst(comma: Range): void {
		this.#add('There is nothing before this comma.', comma, removing('the comma', comma));
	}

	commaLast(comma: Range): void {
		this.#add('JSON has no comma after the last element.', comma, removing('the comma', comma));
	}

	stray({ kind, range }: Token): void {
		this.#add(`This ${kind} closes nothing.`, range, removing(kind, range));
	}

	listNotClosed(open: Range, at: number): void {
		this.#add('This list has no ] at its end.', open, inserting('Insert ]', at, ']'));
	}

	notClosed(closing: Closing, { kind, range }: Token): void {
		const at = kind === ',' ? range.from : range.to;
		this.#add(`A ${closing} is missing here.`, range, inserting(`Insert ${closing}`, at, closing));
	}

	/** The text ends while brackets are open, of which the innermost stands at `open`. */
	endsEarly(missing: string, last: Token, open: Range, mendable: boolean): void {
		this.#findings.add(
			code,
			missing.length === 1
				? `The policy ends before it is complete: ${missing} is missing.`
				: 'The policy ends before it is complete: its last brackets are missing.',
			[last.range, open],
			mendable && last.kind !== ':' ? closing(missing, last) : undefined
		);
	}

	#add(message: string, where: Range, fix?: Fix): void {
		this.#findings.add(code, message, where, fix);
	}
}

function closing(missing: string, { kind, range }: Token): Fix {
	return kind === ','
		? replacing(`Write ${missing} for the comma`, range, missing)
		: inserting(`Insert ${missing}`, range.to, missing);
}
