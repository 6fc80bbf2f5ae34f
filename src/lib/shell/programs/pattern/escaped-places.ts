import { places, type Holds } from './syntax';

type Places = Readonly<Record<string, Holds>>;

/** Places that a letter behind a backslash stands for, by who reads it. */
export const escapedPlaces: Readonly<Record<'gnu' | 'awk' | 'perl', Places>> = {
	gnu: {
		'<': places.wordStart,
		'>': places.wordEnd,
		b: places.wordEdge,
		B: places.noEdge,
		'`': places.start,
		"'": places.end
	},
	awk: {
		'<': places.wordStart,
		'>': places.wordEnd,
		y: places.wordEdge,
		B: places.noEdge
	},
	perl: {
		b: places.wordEdge,
		B: places.noEdge,
		A: places.start,
		z: places.end,
		Z: places.end
	}
};
