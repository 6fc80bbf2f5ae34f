import { escapes } from '../../escape-signs';
import type { Running } from '../../runner/running';
import type { Ends } from '../../runner/streams';
import { complain } from '../special';

/** Of `declare -p`: names with what is known of them. Gives the exit code. */
export function shown({ shell }: Running, names: readonly string[], ends: Ends): number {
	let code = 0;
	for (const name of names) {
		const array = shell.arrays.get(name);
		const value = shell.variables.get(name);
		const flags = [
			...(array ? [array.isKeyed ? 'A' : 'a'] : []),
			...(shell.numbers.has(name) ? ['i'] : []),
			...(shell.fixed.has(name) ? ['r'] : []),
			...(shell.exported.has(name) ? ['x'] : [])
		];
		const begun = `declare -${flags.join('') || '-'} ${name}`;
		if (array) {
			const items = [...array.values].map(([key, each]) => `[${key}]=${inQuotes(each)}`);
			const end = array.isKeyed && items.length > 0 ? ' ' : '';
			ends.write({ to: 'stdout', text: `${begun}=(${items.join(' ')}${end})\n` });
		} else if (value !== undefined) {
			ends.write({ to: 'stdout', text: `${begun}=${inQuotes(value)}\n` });
		} else if (flags.length === 0) {
			code = complain(ends, `shell: declare: ${name}: not found`);
		}
	}
	return code;
}

const signs = new Map(Object.entries(escapes).map(([sign, char]) => [char, sign]));

/** As the shell would read it again. */
function inQuotes(text: string): string {
	if (!/\p{Cc}/u.test(text)) return `"${text.replace(/["\\$`]/g, '\\$&')}"`;
	const escaped = text.replace(/[\p{Cc}'\\]/gu, (char) => {
		const octal = (char.codePointAt(0) ?? 0).toString(8).padStart(3, '0');
		return `\\${char === "'" ? char : (signs.get(char) ?? octal)}`;
	});
	return `$'${escaped}'`;
}
