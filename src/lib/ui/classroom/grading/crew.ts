import type { ClassGraded } from '$lib/classroom/grade/grade-class';
import type { Graded } from '$lib/classroom/grade/graded';
import { newWorker } from './new-worker';
import type { Order, Outcome, Reply, Terms } from './orders';

/** Said of work that was stopped before it was done. */
export class Stopped extends Error {}

/** Its script did not come. */
const notLoaded = 'What grades could not be loaded. Connect, then try again.';
const tooLong =
	'Playing it again took longer than two minutes, so it was left. Ask what it is, or grade it on a faster computer.';

interface Waiting {
	readonly order: Order & { readonly number: number };
	readonly done: (reply: Reply) => void;
	readonly failed: (why: Error) => void;
}

/** In milliseconds. An evening’s work is played again in a second; a file may be made to take an hour. */
const patience = 120_000;

/** More than these have no core of their own, and each takes memory. */
const most = 4;

/** Workers that grade beside the page, each one file at a time. */
export class Crew {
	readonly #terms: Terms;
	readonly #idle: Worker[] = [];
	readonly #all: Worker[] = [];
	readonly #waiting: Waiting[] = [];
	readonly #working = new Map<
		Worker,
		Waiting & { readonly timer: ReturnType<typeof setTimeout> }
	>();
	#number = 0;

	constructor(terms: Terms) {
		this.#terms = terms;
	}

	/** Rejects where the work was stopped or takes too long, or a worker could not be had. */
	async grade(bytes: Uint8Array): Promise<Outcome> {
		const reply = await this.#ask({ says: 'grade', number: this.#number++, bytes });
		if (reply.says !== 'graded') throw new Error(`A file was answered with ${reply.says}`);
		return reply.outcome;
	}

	async compare(graded: readonly Graded[]): Promise<ClassGraded> {
		const reply = await this.#ask({ says: 'compare', number: this.#number++, graded });
		if (reply.says !== 'compared') throw new Error(`A class was answered with ${reply.says}`);
		return reply.result;
	}

	/** Ends all work, in the middle of it too. */
	stop() {
		for (const worker of this.#all) worker.terminate();
		for (const { timer } of this.#working.values()) clearTimeout(timer);
		const left = [...this.#working.values(), ...this.#waiting];
		this.#all.length = this.#idle.length = this.#waiting.length = 0;
		this.#working.clear();
		for (const { failed } of left) failed(new Stopped());
	}

	#ask(order: Waiting['order']): Promise<Reply> {
		return new Promise((done, failed) => {
			this.#waiting.push({ order, done, failed });
			this.#next();
		});
	}

	#next() {
		const [waiting] = this.#waiting;
		if (!waiting) return;
		const worker = this.#idle.pop() ?? this.#hired();
		if (!worker) return;
		this.#waiting.shift();
		const timer = setTimeout(() => this.#lose(worker, tooLong), patience);
		this.#working.set(worker, { ...waiting, timer });
		worker.postMessage(waiting.order);
	}

	/** Another one, unless there are enough. */
	#hired(): Worker | undefined {
		const cores = Math.min(most, Math.max(1, navigator.hardwareConcurrency));
		if (this.#all.length >= cores) return undefined;
		const worker = newWorker();
		this.#all.push(worker);
		worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(worker, data);
		worker.onerror = () => this.#lose(worker, notLoaded);
		worker.postMessage({ says: 'begin', terms: this.#terms } satisfies Order);
		return worker;
	}

	#hear(worker: Worker, reply: Reply) {
		const waiting = this.#taken(worker);
		this.#idle.push(worker);
		if (reply.says === 'failed') waiting?.failed(new Error(reply.error));
		else waiting?.done(reply);
		this.#next();
	}

	#lose(worker: Worker, why: string) {
		worker.terminate();
		this.#all.splice(this.#all.indexOf(worker), 1);
		this.#taken(worker)?.failed(new Error(why));
		this.#next();
	}

	/** What a worker was working on, which it is no longer. */
	#taken(worker: Worker): Waiting | undefined {
		const waiting = this.#working.get(worker);
		clearTimeout(waiting?.timer);
		this.#working.delete(worker);
		return waiting;
	}
}
