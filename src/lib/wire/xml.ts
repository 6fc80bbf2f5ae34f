import type { Json } from '../account/base/json';
import { isList, type Named } from './json';
import memberOrder from './member-order.json' with { type: 'json' };

/** Answers that are maps. Everything else with names in it is a structure. */
const maps: ReadonlySet<string> = new Set(['EvalDecisionDetails', 'SummaryMap']);

/** Of each structure, by the element it stands in, its members in the order of AWS's models. */
const orders: Readonly<Record<string, string>> = memberOrder;

/** An element of AWS's Query protocol: lists as `member`, maps as `entry`. */
export function element(name: string, value: Json): string {
	if (value === null) return '';
	return `<${name}>${content(name, value)}</${name}>`;
}

/** The elements of a structure, one after another, as `kind` has them. */
export function elements(value: Named, kind = ''): string {
	return inOrder(value, kind)
		.map(([name, each]) => element(name, each))
		.join('');
}

/** What AWS's models do not know comes last. */
export function inOrder(value: Named, kind: string): readonly (readonly [string, Json])[] {
	const order = orders[kind]?.split(' ') ?? [];
	const known = order.flatMap((name) => {
		const each = value[name];
		return each === undefined ? [] : [[name, each] as const];
	});
	return [...known, ...Object.entries(value).filter(([name]) => !order.includes(name))];
}

function content(kind: string, value: Exclude<Json, null>): string {
	if (isList(value)) {
		return value
			.map((each) => (each === null ? '' : `<member>${content(kind, each)}</member>`))
			.join('');
	}
	if (typeof value !== 'object') return escapeXml(String(value));
	return maps.has(kind) ? entries(value) : elements(value, kind);
}

function entries(map: Named): string {
	return Object.entries(map)
		.map(([key, value]) => `<entry>${element('key', key)}${element('value', value)}</entry>`)
		.join('');
}

const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
	// A parser would read it as a line feed.
	'\r': '&#xD;'
};

/** Text for XML. Characters that XML 1.0 cannot hold in any way become U+FFFD. */
export function escapeXml(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
			character > '\uFFFD' || (character < ' ' && !'\t\n\r'.includes(character))
				? '\uFFFD'
				: character
		)
		.replace(/[&<>"'\r]/g, (character) => escapes[character] ?? character);
}
