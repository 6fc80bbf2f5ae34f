import { absolute, isDirectory, sizeOf, type Files } from '../files';

/** Are there, and are no files. */
const devices = ['/dev/null', '/dev/stdin', '/dev/stdout', '/dev/stderr', '/dev/tty'];

/** What may be asked of one word. */
export const abouts = [
	...(['-n', '-z', '-e', '-a', '-f', '-d', '-s', '-r', '-w', '-x'] as const),
	...(['-v', '-t', '-L', '-h'] as const)
] as const;

export type About = (typeof abouts)[number];

export function isAbout(operator: string): operator is About {
	return abouts.some((each) => each === operator);
}

/** What is asked of one word. */
export function aboutOne(
	operator: About,
	word: string,
	around: {
		readonly files: Files;
		readonly directory: string;
		readonly variable?: (name: string) => string | undefined;
	}
): boolean {
	const place = absolute(around.directory, word);
	const content = word === '' ? undefined : around.files.content.get(place);
	switch (operator) {
		case '-n':
			return word !== '';
		case '-z':
			return word === '';
		case '-e':
		case '-a':
		case '-r':
		case '-w':
			return (
				devices.includes(place) ||
				content !== undefined ||
				(word !== '' && isDirectory(around.files, place))
			);
		case '-f':
		case '-x':
			return content !== undefined;
		case '-d':
			return word !== '' && isDirectory(around.files, place);
		case '-s':
			return content !== undefined && sizeOf(content) > 0;
		case '-v':
			return around.variable?.(word) !== undefined;
		// Nothing is a terminal that a program could see, and nothing a link.
		case '-t':
		case '-L':
		case '-h':
			return false;
	}
}

type Compare = (a: number | bigint, b: number | bigint) => boolean;

export const numeric = {
	'-eq': (a, b) => a === b,
	'-ne': (a, b) => a !== b,
	'-lt': (a, b) => a < b,
	'-le': (a, b) => a <= b,
	'-gt': (a, b) => a > b,
	'-ge': (a, b) => a >= b
} satisfies Record<string, Compare>;

export type Numeric = keyof typeof numeric;

export function isNumeric(operator: string): operator is Numeric {
	return Object.hasOwn(numeric, operator);
}
