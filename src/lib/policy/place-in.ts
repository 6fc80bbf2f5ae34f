import { Findings } from './parse/json-findings';
import { readJson, type Json, type Member } from './parse/json';
import type { Range } from './document';

/** Where in a policy something stands, by what is there rather than by lines. */
export interface PlaceInPolicy {
	/** Counted from 1, as people count; nothing outside of all statements. */
	readonly statement?: number;
	/** The element of the statement, or of the policy, such as `Action`. */
	readonly element?: string;
}

/** Tells places, after reading the text once; also of a text with faults, as far as it can be made out. */
export function placesIn(text: string): (at: number) => PlaceInPolicy {
	const policy = readJson(text, new Findings());
	const outer = membersOf(policy);
	const list = outer.find(({ name }) => name.value === 'Statement')?.value;
	const statements = list?.type === 'array' ? list.items : list ? [list] : [];
	return (at) => {
		const index = statements.findIndex(({ range }) => holds(range, at));
		const element = (index < 0 ? outer : membersOf(statements[index])).find(({ range }) =>
			holds(range, at)
		);
		return {
			...(index < 0 ? {} : { statement: index + 1 }),
			...(element === undefined ? {} : { element: element.name.value })
		};
	};
}

/** `Statement 2, Action`; nothing where there is neither. */
export function placeWords({ statement, element }: PlaceInPolicy): string {
	return [statement === undefined ? undefined : `Statement ${statement}`, element]
		.filter((word) => word !== undefined)
		.join(', ');
}

function membersOf(json: Json | undefined): readonly Member[] {
	return json?.type === 'object' ? json.members : [];
}

function holds({ from, to }: Range, at: number): boolean {
	return from <= at && at < to;
}
