/** Any run of characters, also an empty one (`*`), and exactly one character (`?`). */
const ANY = Symbol('*');
const ONE = Symbol('?');

interface Variable {
	readonly key: string;
	readonly fallback: string | undefined;
}

type Token = string | typeof ANY | typeof ONE | Variable;

/** A compiled pattern: single characters, wildcards and policy variables, in order. */
export type Pattern = readonly Token[];

const variable = /\$\{([^}]*)\}/g;

/** Compiles a pattern with wildcards and nothing else. */
export function compileWildcards(text: string): Pattern {
	return Array.from(text, (character) =>
		character === '*' ? ANY : character === '?' ? ONE : character
	);
}

/**
 * Compiles a pattern with wildcards and policy variables.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function compileWithVariables(text: string): Pattern {
	const tokens: Token[] = [];
	let end = 0;
	for (const found of text.matchAll(variable)) {
		tokens.push(...compileWildcards(text.slice(end, found.index)), inBraces(found[1] ?? ''));
		end = found.index + found[0].length;
	}
	return [...tokens, ...compileWildcards(text.slice(end))];
}

/** `${*}`, `${?}` and `${$}` are the characters themselves; all else names a context key. */
function inBraces(text: string): Token {
	if (text === '*' || text === '?' || text === '$') return text;
	const [, key = text, fallback] = /^([^,]*),\s*'(.*)'$/.exec(text) ?? [];
	return { key: key.trim().toLowerCase(), fallback };
}

/**
 * Whether a pattern matches the whole text. A variable whose key is absent and that has no default
 * matches nothing; a value put in is compared as text, so a `*` in it is no wildcard.
 */
export function matchesPattern(
	pattern: Pattern,
	text: string,
	context: Readonly<Record<string, string>> = {}
): boolean {
	const units = resolve(pattern, context);
	return units !== undefined && matchesUnits(units, Array.from(text));
}

type Unit = string | typeof ANY | typeof ONE;

function resolve(pattern: Pattern, context: Readonly<Record<string, string>>): Unit[] | undefined {
	const units: Unit[] = [];
	for (const token of pattern) {
		if (typeof token !== 'object') {
			units.push(token);
			continue;
		}
		const value = valueOf(token, context);
		if (value === undefined) return undefined;
		units.push(...value);
	}
	return units;
}

function valueOf({ key, fallback }: Variable, context: Readonly<Record<string, string>>) {
	const name = Object.keys(context).find((candidate) => candidate.toLowerCase() === key);
	return name === undefined ? fallback : context[name];
}

/** Goes back only to the latest star, so nothing is tried twice for an earlier one. */
function matchesUnits(units: readonly Unit[], text: readonly string[]): boolean {
	let unit = 0;
	let at = 0;
	let star = -1;
	let starAt = 0;
	while (at < text.length) {
		if (units[unit] === ANY) {
			star = unit++;
			starAt = at;
		} else if (unit < units.length && (units[unit] === ONE || units[unit] === text[at])) {
			unit++;
			at++;
		} else if (star >= 0) {
			unit = star + 1;
			at = ++starAt;
		} else {
			return false;
		}
	}
	return units.slice(unit).every((rest) => rest === ANY);
}
