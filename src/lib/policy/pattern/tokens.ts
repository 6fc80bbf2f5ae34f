/**
 * A pattern taken apart. Everything that reads patterns (deciding, comparing, validating) starts
 * from these, so that the language is read in one place.
 */
export type Token =
	| { readonly kind: 'text'; readonly text: string }
	/** Any run of characters, also an empty one; `withinSegment` keeps to one segment of an ARN. */
	| { readonly kind: 'star'; readonly withinSegment: boolean }
	/** Exactly one character. */
	| { readonly kind: 'one'; readonly withinSegment: boolean }
	| Variable;

/** A policy variable: stands for the value of a context key. */
export interface Variable {
	readonly kind: 'variable';
	/** In lower case. */
	readonly key: string;
	/** Used when the key is absent. */
	readonly fallback: string | undefined;
}

export interface Reading {
	/** `*` and `?` are wildcards. */
	readonly wildcards: boolean;
	/** `${…}` are policy variables: only in documents of version 2012-10-17. */
	readonly variables: boolean;
}

/** Takes apart a text in which a colon means nothing. */
export function readTokens(text: string, { wildcards, variables }: Reading): readonly Token[] {
	return read(text, { wildcards, variables, segment: undefined });
}

/**
 * Takes apart an ARN. In the first five segments a `*` keeps to its segment unless it ends it, and
 * there are no variables; in the resource part, after the fifth colon, `*` matches everything. An
 * ARN that stops early is filled up with `*`.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function readArnTokens(text: string, variables: boolean): readonly Token[] {
	if (text === '*') return [anything];
	const missing = Math.max(0, 5 - (text.match(/:/g)?.length ?? 0));
	return read(text + ':*'.repeat(missing), { wildcards: true, variables, segment: 0 });
}

const anything: Token = { kind: 'star', withinSegment: false };

function read(
	text: string,
	options: Reading & { /** Of an ARN, from 0. */ segment: number | undefined }
): Token[] {
	const tokens: Token[] = [];
	let plain = '';
	let { segment } = options;
	const closings = options.variables && text.includes('${') ? closingBraces(text) : undefined;
	const push = (token: Token) => {
		if (plain !== '') tokens.push({ kind: 'text', text: plain });
		plain = '';
		tokens.push(token);
	};
	for (let at = 0; at < text.length; at++) {
		const character = text.charAt(at);
		const inHead = segment !== undefined && segment < 5;
		if (character === '$' && closings && !inHead && text.charAt(at + 1) === '{') {
			const end = closings[at + 2] ?? never;
			if (end !== never) {
				const inside = inBraces(text.slice(at + 2, end));
				if (typeof inside === 'string') plain += inside;
				else push(inside);
				at = end;
				continue;
			}
		}
		if (character === '*' && options.wildcards) {
			const endsSegment = text.charAt(at + 1) === ':' || at + 1 === text.length;
			push({ kind: 'star', withinSegment: inHead && !endsSegment });
		} else if (character === '?' && options.wildcards) {
			push({ kind: 'one', withinSegment: inHead });
		} else {
			if (character === ':' && segment !== undefined) segment++;
			plain += character;
		}
	}
	if (plain !== '') tokens.push({ kind: 'text', text: plain });
	return tokens;
}

/** No brace closes what begins here. */
const never = -1;

/**
 * For each place where a variable's key may begin, where its brace closes; none in a default's
 * quotes counts. Read from the end, so that a text full of open braces takes no longer than another.
 */
function closingBraces(text: string): Int32Array {
	const closings = new Int32Array(text.length + 1).fill(never);
	let [here, inQuotes] = [never, never];
	for (let at = text.length - 1; at >= 0; at--) {
		const character = text.charAt(at);
		if (character === "'") [here, inQuotes] = [inQuotes, here];
		else if (character === '}') here = at;
		closings[at] = here;
	}
	return closings;
}

/** `${*}`, `${?}` and `${$}` are the characters themselves; all else names a context key. */
function inBraces(text: string): string | Variable {
	if (text === '*' || text === '?' || text === '$') return text;
	const comma = text.indexOf(',');
	const key = (comma < 0 ? text : text.slice(0, comma)).trim().toLowerCase();
	const rest = comma < 0 ? '' : text.slice(comma + 1).trim();
	const quoted = rest.length >= 2 && rest.startsWith("'") && rest.endsWith("'");
	return { kind: 'variable', key, fallback: quoted ? rest.slice(1, -1) : undefined };
}

/** The keys whose values a pattern needs. */
export function variablesIn(tokens: readonly Token[]): readonly Variable[] {
	return tokens.filter((token) => token.kind === 'variable');
}
