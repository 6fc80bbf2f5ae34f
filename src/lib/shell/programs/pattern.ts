/** What `grep` looks for, or why it cannot. */
export function patternOf(
	text: string,
	how: {
		readonly fixed: boolean;
		readonly extended: boolean;
		readonly ignoreCase: boolean;
		readonly word: boolean;
	}
): RegExp | string {
	const source = how.fixed ? literal(text) : how.extended ? text : basic(text);
	// A group that is repeated and repeats something itself can take for ever.
	if (!how.fixed && /[*+}?][^()]*\)(?:[*+]|\{)/.test(source)) {
		return 'a repeated group with a repetition in it is not there';
	}
	try {
		const classes = source.replace(/\[:(\w+):\]/g, (all, name: string) => named[name] ?? all);
		const whole = how.word ? `\\b(?:${classes})\\b` : classes;
		return new RegExp(whole, how.ignoreCase ? 'iu' : 'u');
	} catch {
		return 'this pattern cannot be read. With -F it is looked for as it stands';
	}
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
