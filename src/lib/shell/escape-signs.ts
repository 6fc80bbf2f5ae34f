/** What stands for a control behind a backslash, in patterns and everywhere. */
export const controls: Readonly<Record<string, string>> = {
	n: '\n',
	t: '\t',
	f: '\f',
	v: '\v',
	r: '\r'
};

/** As the shell, `echo -e` and `printf` have them. */
export const escapes: Readonly<Record<string, string>> = {
	...controls,
	a: '\x07',
	b: '\b',
	e: '\x1b',
	E: '\x1b',
	'\\': '\\'
};
