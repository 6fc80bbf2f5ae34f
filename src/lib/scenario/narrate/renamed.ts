import type { Said } from './words';

/** What was renamed or moved, and to what: "the user jun to /maps/juno". */
export function renamed(kind: string, word: string): (said: Said) => string {
	return ({ the }) => {
		const name = the(`${word}Name`);
		const to = the('NewPath') + (the(`New${word}Name`) || (the('NewPath') && name));
		return `the ${kind} ${name}${to && ` to ${to}`}`;
	};
}
