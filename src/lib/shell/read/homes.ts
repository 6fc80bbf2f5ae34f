import type { Part, Word } from '../syntax';

/** With `~` at the beginning of what braces made. */
export function withHome(word: Word): Word {
	const [first, ...others] = word;
	if (first?.kind !== 'text' || first.quoted) return word;
	const isHome = first.text === '~' ? others.length === 0 : first.text.startsWith('~/');
	return isHome ? [{ kind: 'home' }, { ...first, text: first.text.slice(1) }, ...others] : word;
}

/** With `~` behind a colon of what is assigned, as in `PATH=/bin:~/bin`. */
export function withHomes(word: Word): Word {
	return word.flatMap((part, at): Part[] => {
		if (part.kind !== 'text' || part.quoted) return [part];
		const isLast = at === word.length - 1;
		const texts = part.text.split(isLast ? /(?<=:)~(?=[/:]|$)/ : /(?<=:)~(?=[/:])/);
		return texts.flatMap((text, turn): Part[] => [
			...(turn === 0 ? [] : [{ kind: 'home' } as const]),
			{ ...part, text }
		]);
	});
}
