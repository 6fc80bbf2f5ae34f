import { unescaped } from '../escapes';
import { AwkFault } from './awk-syntax';

export type Token =
	| { readonly kind: 'number' | 'text' | 'pattern' | 'name' | 'sign'; readonly text: string }
	/** A name with a parenthesis right behind it. */
	| { readonly kind: 'function'; readonly text: string };

/** What is no name of a variable. */
export const words = [
	...['BEGIN', 'END', 'if', 'else', 'while', 'for', 'do', 'in', 'next', 'exit', 'delete'],
	...['print', 'printf', 'break', 'continue', 'function', 'getline', 'return']
];
const signs = [
	...['**=', '&&', '||', '++', '--', '+=', '-=', '*=', '/=', '%=', '^=', '==', '<=', '>=', '!='],
	...['!~', '>>', '**', '{', '}', '(', ')', '[', ']', ';', '\n', ',', '+', '-', '*', '/', '%', '^'],
	...['!', '>', '<', '|', '?', ':', '~', '$', '=']
];

export function tokensOf(source: string): readonly Token[] {
	const tokens: Token[] = [];
	for (let at = 0; at < source.length;) {
		const rest = source.slice(at, at + 2000);
		const blank = /^(?:[ \t\r]+|\\\r?\n|#[^\n]*)/.exec(rest)?.[0];
		if (blank !== undefined) {
			at += blank.length;
			continue;
		}
		const last = tokens.at(-1);
		// Behind a value a slash divides.
		const isValue =
			last !== undefined &&
			(last.kind === 'number' ||
				last.kind === 'text' ||
				(last.kind === 'name' && !words.includes(last.text)) ||
				(last.kind === 'sign' && [')', ']', '$', '++', '--'].includes(last.text)));
		const pattern = isValue ? undefined : /^\/((?:\\.|\[\^?\]?[^\]\n]*\]|[^/\\\n])*)\//.exec(rest);
		const text = /^"((?:\\[^]|[^"\\\n])*)"/.exec(rest);
		const number = /^(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/.exec(rest);
		const name = /^[A-Za-z_]\w*/.exec(rest)?.[0];
		if (pattern) {
			tokens.push({ kind: 'pattern', text: (pattern[1] ?? '').replaceAll('\\/', '/') });
			at += pattern[0].length;
		} else if (text) {
			const inside = (text[1] ?? '').replace(/\\"/g, '"').replace(/\\\//g, '/');
			tokens.push({ kind: 'text', text: unescaped(inside) });
			at += text[0].length;
		} else if (number) {
			tokens.push({ kind: 'number', text: number[0] });
			at += number[0].length;
		} else if (name !== undefined) {
			at += name.length;
			const isCall = source[at] === '(' && !words.includes(name);
			tokens.push({ kind: isCall ? 'function' : 'name', text: name });
		} else {
			const sign = signs.find((each) => rest.startsWith(each));
			if (sign === undefined) throw new AwkFault(`syntax error at ${rest.slice(0, 12)}`);
			tokens.push({ kind: 'sign', text: sign === '**' ? '^' : sign === '**=' ? '^=' : sign });
			at += sign.length;
		}
	}
	return tokens;
}
