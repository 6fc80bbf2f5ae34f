import type { Json } from '../account/base/json';
import type { Shape } from '../account/base/shape';
import { isList, memberOf, type Named } from './json';

/** An element of AWS's Query protocol: lists as `member`, maps as `entry`. Without a shape it is a structure. */
export function element(name: string, value: Json, shape?: Shape): string {
	if (value === null) return '';
	return `<${name}>${content(value, shape)}</${name}>`;
}

/** The elements of a structure, one after another, in the order of its shape. */
export function elements(value: Named, shape?: Shape): string {
	const order = shape?.kind === 'structure' ? [...shape.members.keys()] : [];
	return [...new Set([...order, ...Object.keys(value)])]
		.map((name) => element(name, value[name] ?? null, memberOf(shape, name)))
		.join('');
}

function content(value: Exclude<Json, null>, shape?: Shape): string {
	if (isList(value)) {
		const of = shape?.kind === 'list' ? shape.of : undefined;
		return value.map((each) => element('member', each, of)).join('');
	}
	if (typeof value !== 'object') return escapeXml(String(value));
	return shape?.kind === 'map' ? entries(value, shape.of) : elements(value, shape);
}

function entries(map: Named, of: Shape): string {
	return Object.entries(map)
		.map(([key, value]) => `<entry>${element('key', key)}${element('value', value, of)}</entry>`)
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
