import type { Json } from '../account/call';
import { isList, type Named } from './json';

/** Answers that are maps. Everything else with names in it is a structure. */
const maps: ReadonlySet<string> = new Set(['EvalDecisionDetails', 'SummaryMap']);

/** An element of AWS's Query protocol: lists as `member`, maps as `entry`. */
export function element(name: string, value: Json): string {
	if (value === null) return '';
	return `<${name}>${content(name, value)}</${name}>`;
}

/** The elements of a structure, one after another. */
export function elements(value: Named): string {
	return Object.entries(value)
		.map(([name, each]) => element(name, each))
		.join('');
}

function content(name: string, value: Exclude<Json, null>): string {
	if (isList(value)) return value.map((each) => element('member', each)).join('');
	if (typeof value !== 'object') return escapeXml(String(value));
	return maps.has(name) ? entries(value) : elements(value);
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
