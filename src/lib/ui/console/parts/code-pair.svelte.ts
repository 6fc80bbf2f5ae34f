import type { WrongCodes } from './diagnosis';

/** Two consecutive codes as they are typed. */
export class CodePair {
	first = $state('');
	second = $state('');

	/** As AWS gets them: apps show a space in the middle. */
	get typed(): readonly [first: string, second: string] {
		return [this.first.replace(/\s/g, ''), this.second.replace(/\s/g, '')];
	}

	/** Empties what was wrong; what was right need not be typed again. */
	drop(wrong: WrongCodes = 'both') {
		if (wrong !== 'second') this.first = '';
		if (wrong !== 'first') this.second = '';
	}
}
