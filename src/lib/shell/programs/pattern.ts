/** What `grep` looks for, or why it cannot. */
export function patternOf(
	text: string,
	how: {
		readonly fixed: boolean;
		readonly extended: boolean;
		readonly ignoreCase: boolean;
		readonly word: boolean;
		readonly whole: boolean;
	}
): RegExp | string {
	const source = how.fixed ? literal(text) : how.extended ? text : basic(text);
	const word = how.word ? `\\b(?:${source})\\b` : source;
	return safePattern(how.whole ? `^(?:${word})$` : word, how.ignoreCase ? 'i' : '');
}

/** As sed and awk write patterns: basic unless it is extended. */
export function patternIn(text: string, isExtended: boolean, flags: string): RegExp | string {
	return safePattern(isExtended ? text : basic(text), flags);
}

/** A pattern in JavaScript's spelling, but for `[:digit:]` and the like; or what is wrong with it. */
export function safePattern(source: string, flags: string): RegExp | string {
	// A group that is repeated and repeats something itself can take for ever.
	if (/[*+}?][^()]*\)(?:[*+]|\{)/.test(source)) {
		return 'a repeated group with a repetition in it is not there';
	}
	try {
		const classes = source.replace(/\[:(\w+):\]/g, (all, name: string) => named[name] ?? all);
		return new RegExp(inBrackets(classes), `${flags}u`);
	} catch {
		return 'this pattern cannot be read';
	}
}

/** In brackets a backslash and a bracket stand for themselves, and a hyphen at either end does. */
function inBrackets(source: string): string {
	return source.replace(/(\\[^])|\[(\^?)(\]?)((?:\\[sdwSDW]|[^\]])*)\]/g, (...found) => {
		const [all, escaped, negated, first, inside] = found as string[];
		if (escaped !== undefined)
			return /^\\[-"'#&:;<=>@_`~%,! a-zA-Z0-9]$/.test(escaped) ? plain(escaped) : escaped;
		if (inside === undefined) return all ?? '';
		const text = inside
			.replace(/\\(?![sdwSDW\\\]nt])|[[\]{}()|/]/g, '\\$&')
			.replace(/^-|-$/g, '\\-');
		return `[${negated}${first ? '\\]' : ''}${text}]`;
	});
}

/** A backslash before what means nothing, which JavaScript would refuse. */
function plain(escaped: string): string {
	const letter = escaped.slice(1);
	return /[bBdDsSwWntrfv0-9]/.test(letter) ? escaped : letter === '-' ? '-' : letter;
}

const named: Readonly<Record<string, string>> = {
	alnum: 'A-Za-z0-9',
	alpha: 'A-Za-z',
	digit: '0-9',
	lower: 'a-z',
	space: '\\s',
	upper: 'A-Z'
};

function literal(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A basic pattern, in which + ? | ( ) { } stand for themselves unless a backslash is before them. */
function basic(text: string): string {
	return text.replace(/\\([^])|([+?|(){}])/g, (all, escaped?: string, plain?: string) => {
		if (plain !== undefined) return `\\${plain}`;
		return escaped !== undefined && '+?|(){}'.includes(escaped) ? escaped : all;
	});
}
