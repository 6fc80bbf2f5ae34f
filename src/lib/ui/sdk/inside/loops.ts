import { lineIn } from './lines';

/*
 * `for await` asks for the next page where its body ends, so that is where the engine sees it. A loop stands
 * where it begins.
 */

const generators = (Object.getPrototypeOf(async function* () {}) as { prototype: AsyncGenerator })
	.prototype;
const iterators = Object.getPrototypeOf(generators) as AsyncGenerator;
const begun = new WeakMap<object, number>();

const { [Symbol.asyncIterator]: begin } = iterators;
Object.defineProperty(iterators, Symbol.asyncIterator, {
	configurable: true,
	writable: true,
	value(this: AsyncGenerator) {
		const line = lineIn(new Error().stack);
		if (line !== undefined) begun.set(this, line);
		return begin.call(this);
	}
});

let loop: number | undefined;

const { next } = generators;
Object.defineProperty(generators, 'next', {
	configurable: true,
	writable: true,
	value: function nextOfLoop(this: AsyncGenerator, ...args: [unknown?]) {
		const before = loop;
		loop = begun.get(this);
		try {
			return next.call(this, ...(args as []));
		} finally {
			loop = before;
		}
	}
});

interface Frame {
	getFileName(): string | null;
	getFunctionName(): string | null;
	getLineNumber(): number | null;
}

/** The line of the program that is at work: of the loop, where a paginator of the SDK's does it for one. */
export function lineAtWork(): number | undefined {
	const { prepareStackTrace } = Error;
	Error.prepareStackTrace = (_, frames) => frames;
	const { stack } = new Error();
	Error.prepareStackTrace = prepareStackTrace;
	const frames = (Array.isArray(stack) ? stack : []) as readonly Frame[];
	for (const frame of frames) {
		if (frame.getFileName() === 'program.js') return frame.getLineNumber() ?? undefined;
		if (frame.getFunctionName() === 'nextOfLoop' && loop !== undefined) return loop;
	}
	return undefined;
}
