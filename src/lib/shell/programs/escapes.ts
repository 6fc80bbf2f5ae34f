import { escapes } from '../escape-signs';

/** What a backslash stands for, in `echo -e` and, where octal numbers have no 0 before them, `printf`. */
export function unescaped(text: string): string {
	return text.replace(
		/\\(0[0-7]{0,3}|[1-7][0-7]{1,2}|x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[^])/g,
		(all, after: string) => {
			if (/^[0-7]/.test(after)) return String.fromCharCode(parseInt(after, 8) % 256);
			if (/^x./.test(after)) return String.fromCharCode(parseInt(after.slice(1), 16));
			if (/^[uU]./.test(after)) {
				const code = parseInt(after.slice(1), 16);
				return code <= 0x10ffff ? String.fromCodePoint(code) : all;
			}
			return Object.hasOwn(escapes, after) ? (escapes[after] ?? all) : all;
		}
	);
}

/** The same, with nothing behind `\c`, where the line does not end either. */
export function unescapedUpToEnd(text: string): {
	readonly text: string;
	readonly isEnded: boolean;
} {
	const [whole = ''] = /^(?:\\[^c]|[^\\]|\\$)*/.exec(text) ?? [];
	return { text: unescaped(whole), isEnded: whole.length < text.length };
}
