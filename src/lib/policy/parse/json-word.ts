import type { JsonScalar } from './json';
import { replacing, type Findings } from './json-findings';
import { quoted } from '../quoted';
import type { Token } from './json-token';

const code = 'JSON_SYNTAX_ERROR';

const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;

/** Literals of other languages, by their lower case. */
const meant: ReadonlyMap<string, 'true' | 'false' | 'null'> = new Map([
	['true', 'true'],
	['false', 'false'],
	['null', 'null'],
	['none', 'null'],
	['nil', 'null'],
	['undefined', 'null']
]);

/** A string, a number or a literal; a bare word is read as the string it would be in quotes. */
export function readWord({ kind, value, range }: Token, findings: Findings): JsonScalar {
	if (kind === 'string') return { type: 'string', text: value, range };
	if (number.test(value)) return { type: 'number', text: value, range };

	const literal = meant.get(value.toLowerCase());
	if (literal === undefined) {
		findings.add(
			code,
			`${quoted(value)} stands without quotes. In JSON only numbers, true, false and null do.`,
			range,
			replacing('Put it in quotes', range, JSON.stringify(value))
		);
		return { type: 'string', text: value, range };
	}
	if (literal !== value) {
		findings.add(
			code,
			`JSON writes ${literal}.`,
			range,
			replacing(`Write ${literal}`, range, literal)
		);
	}
	return { type: literal === 'null' ? 'null' : 'boolean', text: literal, range };
}
