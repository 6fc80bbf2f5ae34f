import type { Program } from '../program';
import { unescapedUpToEnd } from './escapes';
import { prints } from './said';

export const echo: Program = {
	name: 'echo',
	about: 'print words; -n without a line break, -e with \\n and \\t',
	async run({ args }) {
		let from = 0;
		while (/^-[neE]+$/.test(args[from] ?? '')) from++;
		const flags = args.slice(0, from).join('');
		const words = args.slice(from).join(' ');
		const isEscaped = flags.lastIndexOf('e') > flags.lastIndexOf('E');
		const { text, isEnded } = isEscaped ? unescapedUpToEnd(words) : { text: words, isEnded: false };
		return prints(isEnded || flags.includes('n') ? text : `${text}\n`);
	}
};
