import type { UrlParts } from '../host';
import { host } from './host';

/*
 * What programs and the SDK take for granted beside the language, as far as it has no network, page or
 * storage: much less than a browser has, each as much as is needed.
 */

class Encoder {
	readonly encoding = 'utf-8';
	encode(text = ''): Uint8Array {
		return new Uint8Array(host.encode(String(text)));
	}
}

class Decoder {
	readonly encoding = 'utf-8';
	decode(bytes: ArrayBuffer | ArrayBufferView = new ArrayBuffer(0)): string {
		const view = ArrayBuffer.isView(bytes)
			? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
			: new Uint8Array(bytes);
		return host.decode(view.slice().buffer);
	}
}

/** As much of `URLSearchParams` as reading an address takes. */
class Search {
	readonly #pairs: [string, string][];
	constructor(text = '') {
		this.#pairs = text
			.replace(/^\?/, '')
			.split('&')
			.filter(Boolean)
			.map((pair) => {
				const [name = '', ...value] = pair.split('=');
				return [plain(name), plain(value.join('='))];
			});
	}
	get(name: string) {
		return this.#pairs.find(([each]) => each === name)?.[1] ?? null;
	}
	has(name: string) {
		return this.get(name) !== null;
	}
	entries() {
		return this.#pairs.values();
	}
	[Symbol.iterator]() {
		return this.entries();
	}
	forEach(each: (value: string, name: string) => void) {
		for (const [name, value] of this.#pairs) each(value, name);
	}
	toString() {
		return this.#pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
	}
}

function plain(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return text;
	}
}

class Address {
	readonly #parts: UrlParts;
	constructor(address: string | Address, base: string | Address = '') {
		const parts = host.url(String(address), String(base));
		if (parts === '') throw new TypeError(`Invalid URL: ${String(address)}`);
		this.#parts = JSON.parse(parts) as UrlParts;
	}
	get href() {
		return this.#parts.href;
	}
	get protocol() {
		return this.#parts.protocol;
	}
	get username() {
		return this.#parts.username;
	}
	get password() {
		return this.#parts.password;
	}
	get hostname() {
		return this.#parts.hostname;
	}
	get port() {
		return this.#parts.port;
	}
	get host() {
		return this.port === '' ? this.hostname : `${this.hostname}:${this.port}`;
	}
	get origin() {
		return `${this.protocol}//${this.host}`;
	}
	get pathname() {
		return this.#parts.pathname;
	}
	get search() {
		return this.#parts.search;
	}
	get searchParams() {
		return new Search(this.search);
	}
	get hash() {
		return this.#parts.hash;
	}
	toString() {
		return this.href;
	}
	toJSON() {
		return this.href;
	}
}

interface Source {
	start?(controller: Controller): void;
	pull?(controller: Controller): unknown;
}

interface Controller {
	enqueue(chunk: Uint8Array): void;
	close(): void;
	error(why: unknown): void;
}

/** A body: `transformToString()` and `for await` read it. The SDK makes some of its own, as in a browser. */
class Stream {
	readonly #chunks: Uint8Array[] = [];
	readonly #source: Source;
	#closed = false;
	#fault: { readonly why: unknown } | undefined;
	readonly #controller: Controller = {
		enqueue: (chunk) => void this.#chunks.push(chunk),
		close: () => {
			this.#closed = true;
		},
		error: (why) => {
			this.#fault = { why };
		}
	};
	locked = false;
	constructor(source: Source = {}) {
		this.#source = source;
		source.start?.(this.#controller);
	}
	getReader() {
		this.locked = true;
		return {
			read: () => this.#next(),
			releaseLock: () => {
				this.locked = false;
			}
		};
	}
	async *[Symbol.asyncIterator]() {
		for (;;) {
			const { done, value } = await this.#next();
			if (done) return;
			yield value;
		}
	}
	async #next() {
		while (this.#chunks.length === 0 && !this.#closed && !this.#fault && this.#source.pull) {
			await this.#source.pull(this.#controller);
		}
		if (this.#fault) throw this.#fault.why;
		const value = this.#chunks.shift();
		return value ? { done: false as const, value } : { done: true as const, value };
	}
}

const timers = new Set<number>();
let latest = 0;

function setTimeout(run: (...args: readonly unknown[]) => void, after = 0, ...args: unknown[]) {
	const timer = ++latest;
	timers.add(timer);
	void host.wait(Math.max(0, Number(after) || 0)).then(() => {
		if (timers.delete(timer)) run(...args);
	});
	return timer;
}

function setInterval(run: (...args: readonly unknown[]) => void, after = 0, ...args: unknown[]) {
	const timer = ++latest;
	timers.add(timer);
	const next = () => {
		void host.wait(Math.max(1, Number(after) || 0)).then(() => {
			if (!timers.has(timer)) return;
			next();
			run(...args);
		});
	};
	next();
	return timer;
}

function clearTimer(timer: number) {
	timers.delete(timer);
}

/** Stacks as Node has them, without columns, and of the program's own lines only: what the SDK calls within is nobody's concern. */
Object.assign(Error, {
	stackTraceLimit: 50,
	prepareStackTrace(error: Error, frames: readonly Frame[]) {
		const own = frames.filter((frame) => frame.getFileName() === 'program.js');
		const lines = own.map((frame) => {
			const place = `program.js:${frame.getLineNumber()}`;
			const name = frame.getFunctionName();
			return `\n    at ${name && name !== '<anonymous>' ? `${name} (${place})` : place}`;
		});
		return `${error.constructor.name}: ${error.message}${lines.join('')}`;
	}
});

interface Frame {
	getFileName(): string | null;
	getFunctionName(): string | null;
	getLineNumber(): number | null;
}

Object.assign(globalThis, {
	// The engine has none, and what prints values goes through the names of all that Node has.
	Atomics: {},
	// Programs look whether something is in it.
	process: { env: {} },
	TextEncoder: Encoder,
	TextDecoder: Decoder,
	URL: named('URL', Address),
	URLSearchParams: named('URLSearchParams', Search),
	ReadableStream: named('ReadableStream', Stream),
	crypto: {
		getRandomValues<Of extends Uint8Array>(into: Of): Of {
			into.set(new Uint8Array(host.random(into.byteLength)));
			return into;
		}
	},
	setTimeout,
	setInterval,
	clearTimeout: clearTimer,
	clearInterval: clearTimer
});

/** Minifying must not change what the SDK and learners know a class by. */
function named<Of extends object>(name: string, of: Of): Of {
	return Object.defineProperty(of, 'name', { value: name });
}
