import { host } from './host';

/*
 * Which promises were rejected, and nobody awaits or catches: as Node tells them. The engine does not say, so
 * it is seen by what every promise goes through: `then`, and `constructor`, which `await` reads.
 */

export interface Rejection {
	readonly why: unknown;
	/** It is what a command came to that was sent. */
	readonly ofCall: boolean;
}

const Native = Promise;
const { prototype } = Native;
const { then } = prototype;

const taken = new WeakSet<object>();
const watched = new WeakSet<object>();
const calls = new WeakSet<object>();

/** Rejected, and not taken so far. */
const promises = new Map<object, Rejection>();
/** What the program's async functions have thrown: the promises of those are not at hand. */
const thrown = new Set<unknown>();

let quiet = false;
let looking = false;
let tell: ((rejection: Rejection) => void) | undefined;

/** Who is told of the first rejection that nobody has taken when its turn is over. */
export function onUntaken(told: (rejection: Rejection) => void) {
	tell = told;
}

function look() {
	if (looking) return;
	looking = true;
	void quietly(() =>
		then.call(host.wait(0), () => {
			looking = false;
			const [first] = promises.values();
			const [why] = thrown;
			const found = first ?? (thrown.size > 0 ? { why, ofCall: false } : undefined);
			if (found) tell?.(found);
		})
	);
}

function quietly<Made>(make: () => Made): Made {
	const before = quiet;
	quiet = true;
	try {
		return make();
	} finally {
		quiet = before;
	}
}

function take(promise: object) {
	if (quiet || promise === prototype || taken.has(promise)) return;
	taken.add(promise);
	if (watched.has(promise)) promises.delete(promise);
	else
		void quietly(() =>
			then.call(promise as Promise<unknown>, undefined, (why) => thrown.delete(why))
		);
}

function watch<Of>(promise: Promise<Of>): Promise<Of> {
	// Of a class of the program's own, looking would make more of them.
	if (Object.getPrototypeOf(promise) !== prototype) return promise;
	watched.add(promise);
	void quietly(() =>
		then.call(promise, undefined, (why) => {
			if (taken.has(promise)) return;
			promises.set(promise, { why, ofCall: calls.has(promise) });
			look();
		})
	);
	return promise;
}

/** Says that a promise is that of a command. */
export function noteCall(promise: Promise<unknown>) {
	calls.add(promise);
}

/** Every async function of a program hands over what it throws. */
export function rejected(why: unknown): unknown {
	thrown.add(why);
	look();
	return why;
}

prototype.then = function (this: Promise<unknown>, ...handlers: Parameters<typeof then>) {
	take(this);
	return watch(quietly(() => then.apply(this, handlers)));
} as typeof then;

const told = { enumerable: false, configurable: true };
const observed = {
	...told,
	get(this: object) {
		take(this);
		return Native;
	},
	set(this: object, value: unknown) {
		Object.defineProperty(this, 'constructor', { ...told, writable: true, value });
	}
};
Object.defineProperty(prototype, 'constructor', observed);

/** Whatever looks at a promise without taking it finds it as it is elsewhere. */
export function unobserved<Made>(make: () => Made): Made {
	Object.defineProperty(prototype, 'constructor', { ...told, writable: true, value: Native });
	try {
		return make();
	} finally {
		Object.defineProperty(prototype, 'constructor', observed);
	}
}

const Watched: PromiseConstructor = new Proxy(Native, {
	construct: (target, args, made): object =>
		watch(Reflect.construct(target, args, made === Watched ? target : made) as Promise<unknown>)
});

/** A promise is its own, as `await` takes it: whatever makes several into one comes here, too. */
const { resolve } = Native;
Object.defineProperty(Native, 'resolve', {
	...told,
	writable: true,
	value(this: typeof Promise, value: unknown) {
		return resolve.call(this === Watched ? Native : this, value);
	}
});
globalThis.Promise = Watched;
