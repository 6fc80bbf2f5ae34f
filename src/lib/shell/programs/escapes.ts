const known: Readonly<Record<string, string>> = {
	n: '\n',
	t: '\t',
	r: '\r',
	a: '\x07',
	b: '\b',
	f: '\f',
	v: '\v',
	e: '\x1b',
	'\\': '\\'
};

/** What a backslash stands for, in `echo -e` and `printf`. */
export function unescaped(text: string): string {
	return text.replace(/\\(0[0-7]{1,3}|x[0-9a-fA-F]{1,2}|[^])/g, (all, after: string) => {
		if (/^0./.test(after)) return String.fromCharCode(parseInt(after, 8));
		if (/^x./.test(after)) return String.fromCharCode(parseInt(after.slice(1), 16));
		return Object.hasOwn(known, after) ? (known[after] ?? all) : all;
	});
}
