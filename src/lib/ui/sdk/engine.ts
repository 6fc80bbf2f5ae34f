import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { Ended, Host, Limit, Printed, Said, Threw } from './host';
import { limits, type Limits } from './engine-limits';
import { lineIn } from './inside/lines';

/*
 * Runs a program in an engine of its own: QuickJS, compiled to WebAssembly. Nothing of the browser is in
 * there, so nothing need be taken away: what is not handed over by name does not exist. See decision 48.
 */

/** Around the engine. What it is handed are texts and bytes of the program's, to be distrusted. */
export interface Around {
	/** Modules by name. */
	readonly files: Readonly<Record<string, string>>;
	request(request: string): Promise<string>;
	credentials(profile: string): Promise<string>;
	/** Told when the program itself begins. */
	begun(): void;
	print(printed: Printed): void;
	random(length: number): Uint8Array;
	/** In milliseconds, running on also while nothing else does. */
	now(): number;
	/** Waits as `setTimeout` does. */
	wait(milliseconds: number, then: () => void): void;
}

/** Longest that a timer waits: a program that waits for a day has forgotten that somebody does, too. */
const longestWait = 60_000;
const stack = 768 * 1024;

export async function runProgram(
	engine: QuickJSWASMModule,
	program: string,
	around: Around,
	bounds: Limits = limits
): Promise<Ended> {
	return new Promise((resolve) => {
		const run = new Run(engine, program, around, bounds, (ended) => resolve(ended));
		run.begin();
	});
}

class Run {
	readonly #around: Around;
	readonly #bounds: Limits;
	readonly #end: (ended: Ended) => void;
	readonly #program: string;
	readonly #context: QuickJSContext;
	/** Until when the program must have waited for something. */
	#deadline = Infinity;
	/** It was interrupted, be it that a promise has swallowed that. */
	#overdue = false;
	/** What it waits for: answers and timers. */
	#under = 0;
	#calls = 0;
	#lines = 0;
	#characters = 0;
	/** It has come to its last line; it ends when nothing that it asked for is under way any more. */
	#finished = false;
	#ended: Ended | undefined;

	constructor(
		engine: QuickJSWASMModule,
		program: string,
		around: Around,
		bounds: Limits,
		end: (ended: Ended) => void
	) {
		this.#program = program;
		this.#around = around;
		this.#bounds = bounds;
		this.#end = end;
		this.#context = engine.newContext();
		const { runtime } = this.#context;
		runtime.setMemoryLimit(bounds.memory);
		runtime.setMaxStackSize(stack);
		runtime.setInterruptHandler(() => {
			this.#overdue ||= around.now() > this.#deadline;
			return this.#overdue || this.#ended !== undefined;
		});
		runtime.setModuleLoader(
			(name) => {
				const text = name === 'program.js' ? this.#program : this.#file(name);
				return text ?? { error: new Error(unknownModule(name)) };
			},
			(base, name) => resolved(base, name)
		);
	}

	begin() {
		this.#handOver();
		// What the program imports takes its time, which is not the program's.
		const used = Object.keys(this.#around.files).filter(
			(name) => name.startsWith('@') && this.#program.includes(name)
		);
		const all = ['main.js', ...used].map((name) => `import '${name}';`).join(' ');
		this.#evaluate(all);
		this.#around.begun();
		this.#work(() => this.#evaluate("import { run } from 'main.js'; run();"));
	}

	#evaluate(code: string) {
		const result = this.#context.evalCode(code, 'begin.js', { type: 'module' });
		if (result.error) this.#fault(result.error);
		else result.value.dispose();
	}

	#file(name: string): string | undefined {
		return Object.hasOwn(this.#around.files, name) ? this.#around.files[name] : undefined;
	}

	/** Lets the program work until it waits for something, or for too long. */
	#work(begin?: () => void) {
		if (this.#ended) return;
		const { runtime } = this.#context;
		this.#deadline = this.#around.now() + this.#bounds.busy;
		try {
			begin?.();
			const done = runtime.executePendingJobs();
			if (done.error) this.#fault(done.error);
			else done.dispose();
		} catch {
			this.#stop('memory'); // so full that the engine itself gave up
		}
		this.#deadline = Infinity;
		if (this.#overdue) this.#stop('time');
		if (this.#under === 0) this.#finish({ kind: this.#finished ? 'finished' : 'stuck' });
	}

	/** What the program cannot catch: it was interrupted, or there is no memory left. */
	#fault(error: QuickJSHandle) {
		const { name, message, stack } = this.#context.dump(error) as Record<string, unknown>;
		error.dispose();
		const line = lineIn(stack);
		const at = line === undefined ? {} : { line };
		this.#finish(meant({ kind: 'threw', name: String(name), message: String(message), ...at }));
	}

	#finish(ended: Ended) {
		if (this.#ended) return;
		// Whatever an interrupted program came to after it, and how the engine tells it: it took too long.
		this.#ended = this.#overdue ? { kind: 'stopped', why: 'time' } : ended;
		this.#end(this.#ended);
	}

	#stop(why: Limit) {
		this.#finish({ kind: 'stopped', why });
	}

	#say(text: string) {
		const said = JSON.parse(text) as Said;
		switch (said.kind) {
			case 'text':
			case 'table':
				this.#lines += said.kind === 'text' ? said.text.split('\n').length : said.rows.length + 1;
				this.#characters += text.length;
				if (this.#lines > this.#bounds.lines || this.#characters > this.#bounds.characters) {
					return this.#stop('output');
				}
				return this.#around.print(said);
			case 'finished':
				this.#finished = true;
				return;
			case 'threw':
				return this.#finish(meant(said));
			case 'stuck':
			case 'stopped':
				return this.#finish(said);
		}
	}

	/** The answer comes when the program has nothing else to do. */
	#later(asked: Promise<string>): QuickJSHandle {
		const context = this.#context;
		const promise = context.newPromise();
		this.#under++;
		const settle = (give: () => void) => {
			this.#under--;
			if (!this.#ended) this.#work(give);
		};
		asked.then(
			(text) => settle(() => context.newString(text).consume((handle) => promise.resolve(handle))),
			(error) =>
				settle(() => context.newError(String(error)).consume((handle) => promise.reject(handle)))
		);
		return promise.handle;
	}

	#request(text: string): QuickJSHandle {
		if (++this.#calls > this.#bounds.calls) {
			this.#stop('calls');
			return this.#later(new Promise(() => {}));
		}
		return this.#later(this.#around.request(text));
	}

	#handOver() {
		const context = this.#context;
		const around = this.#around;
		const host: Record<keyof Host, (...args: readonly QuickJSHandle[]) => QuickJSHandle> = {
			request: (text) => this.#request(this.#text(text)),
			credentials: (profile) => this.#later(around.credentials(this.#text(profile))),
			say: (said) => {
				this.#say(this.#text(said));
				return context.undefined;
			},
			wait: (milliseconds) => {
				const wanted = milliseconds ? context.getNumber(milliseconds) : 0;
				const length = Math.min(Number.isFinite(wanted) ? wanted : 0, longestWait);
				return this.#later(new Promise((resolve) => around.wait(length, () => resolve(''))));
			},
			random: (length) =>
				context.newArrayBuffer(
					around.random(Math.min(length ? context.getNumber(length) : 0, 65_536)).slice().buffer
				),
			encode: (text) =>
				context.newArrayBuffer(new TextEncoder().encode(this.#text(text)).slice().buffer),
			decode: (bytes) => {
				const read = bytes && context.getArrayBuffer(bytes);
				const text = new TextDecoder().decode(read?.value.slice());
				read?.dispose();
				return context.newString(text);
			},
			url: (address, base) => context.newString(urlParts(this.#text(address), this.#text(base)))
		};
		context.newObject().consume((object) => {
			for (const [name, does] of Object.entries(host)) {
				context
					.newFunction(name, (...args) => does(...args))
					.consume((handle) => context.setProp(object, name, handle));
			}
			context.setProp(context.global, 'leastwiseHost', object);
		});
	}

	#text(handle: QuickJSHandle | undefined): string {
		return handle ? this.#context.getString(handle) : '';
	}
}

/** What the engine throws when it is told to stop, or has no room left, was no error of the program's. */
function meant(threw: Threw): Ended {
	const why = threw.name === 'InternalError' ? engineFaults.get(threw.message) : undefined;
	if (why === undefined) return threw;
	// Where it was, the engine knows of calls only: a loop without one would be told at a wrong line.
	return { kind: 'stopped', why };
}

const engineFaults: ReadonlyMap<string, Limit> = new Map([
	['interrupted', 'time'],
	['out of memory', 'memory']
]);

/** Files of the SDK import one another by relative names. */
function resolved(base: string, name: string): string {
	if (!name.startsWith('.')) return name;
	const path = new URL(name, `file:///${base}`).pathname;
	return decodeURIComponent(path.slice(1));
}

function unknownModule(name: string): string {
	return `There is no module '${name}' here. There are @aws-sdk/client-iam, @aws-sdk/client-sts and @aws-sdk/client-s3.`;
}

function urlParts(address: string, base: string): string {
	if (!URL.canParse(address, base || undefined)) return '';
	const url = new URL(address, base || undefined);
	const { href, protocol, username, password, hostname, port, pathname, search, hash } = url;
	return JSON.stringify({
		...{ href, protocol, username, password, hostname, port, pathname, search, hash }
	});
}
