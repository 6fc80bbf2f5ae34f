import { formatPolicy } from '../../policy/format';

/** A value of JSON. */
export type Json =
	string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * A document on its way into a language that has structures of its own. One with characters beyond Latin-1
 * stays text: IAM takes those as escapes alone, and whoever writes JSON of a structure may unescape them.
 */
export type Document =
	| { readonly kind: 'value'; readonly value: Json }
	| { readonly kind: 'text'; readonly json: string };

export function documentOf(text: string): Document {
	const value = JSON.parse(text) as Json;
	const json = JSON.stringify(value, undefined, 2);
	const latin = json.replaceAll(beyondLatin, escaped);
	// JSON writes half a pair of surrogates as an escape already.
	const isWhole = latin === json && !json.includes('\\ud');
	return isWhole ? { kind: 'value', value } : { kind: 'text', json: latin };
}

/** A document as text, laid out afresh, and each string of it as it is written. */
export function documentText(text: string): string {
	return formatPolicy(text) ?? text;
}

/** Code units, as JSON escapes them. */
const beyondLatin = /[^\0-\xff]/g;

function escaped(unit: string): string {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
