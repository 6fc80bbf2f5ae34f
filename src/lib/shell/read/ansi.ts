import { escapes } from '../escape-signs';
import { Fault } from './cursor';

/** What belongs to a backslash inside `$'…'`. */
export const behindBackslash =
	/^(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[^])/;

/** And what it stands for. */
export function unescapedAnsi(after: string): string {
	const [kind = ''] = after;
	if (after.length > 1 || /[0-7]/.test(kind)) {
		const isOctal = /[0-7]/.test(kind);
		const code = isOctal ? parseInt(after, 8) : parseInt(after.slice(1), 16);
		if (code < 128 || (/u/i.test(kind) && code <= 0x10ffff)) return String.fromCodePoint(code);
		throw new Fault(`$'\\${after}' is not there: beyond ASCII, \\u00e9 and the character are`);
	}
	if (Object.hasOwn(escapes, after)) return escapes[after] ?? after;
	if (`'"?`.includes(after)) return after;
	throw new Fault(`$'\\${after}' is not there: \\n \\t \\r \\e \\x41 \\u00e9 \\101 and quotes are`);
}
