import { catalogAddresses } from '../../catalog-addresses';
import { newWorker } from './new-worker';
import type { JobOf, Kind, Order, Reply, Results } from './jobs';

/** How an analysis stands. */
export type Course<R> =
	/** `slow`: for a second and longer, so that it is said and can be stopped. */
	| { readonly at: 'working'; readonly slow: boolean }
	| { readonly at: 'stopped' | 'failed' }
	| { readonly at: 'done'; readonly result: R };

/** Tells how the analysis of a subject stands, and never of any other. */
export interface Analyst<R> {
	of(subject: unknown): Course<R>;
}

/** Work that is said to go on if it lasts so long, in milliseconds. */
const slow = 1000;

/**
 * One analysis at a time in a worker of its own, so that the page goes on. What is asked later takes
 * the place of what was asked before: the worker drops a job that it has not begun, and is ended in
 * the middle of one.
 */
export class Analysis<K extends Kind> implements Analyst<Results[K]> {
	#course: Course<Results[K]> = $state.raw({ at: 'working', slow: false });
	#subject: unknown = $state.raw();
	#job: JobOf<K> | undefined;
	#number = 0;
	#begun = false;
	#worker: Worker | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	of(subject: unknown): Course<Results[K]> {
		return this.#subject === subject ? this.#course : { at: 'working', slow: false };
	}

	/** How the last one stands. */
	get course(): Course<Results[K]> {
		return this.#course;
	}

	ask(subject: unknown, job: JobOf<K>) {
		if (this.#begun) this.#end();
		this.#subject = subject;
		this.#job = job;
		this.#begin(false);
	}

	stop() {
		this.#end();
		this.#course = { at: 'stopped' };
	}

	/** What was stopped or has failed; whoever asks for it knows that it takes its time. */
	again() {
		this.#begin(true);
	}

	close() {
		this.#end();
		this.#subject = undefined;
	}

	#begin(isSlow: boolean) {
		clearTimeout(this.#timer);
		this.#course = { at: 'working', slow: isSlow };
		this.#timer = setTimeout(() => (this.#course = { at: 'working', slow: true }), slow);
		this.#send();
	}

	#send() {
		if (!this.#job) return;
		this.#worker ??= this.#hire();
		const order: Order = { number: ++this.#number, job: this.#job, addresses: catalogAddresses };
		this.#worker.postMessage(order);
	}

	#hire(): Worker {
		const worker = newWorker();
		worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(data);
		worker.onerror = () => this.#fail(); // its script did not come
		return worker;
	}

	#hear(reply: Reply) {
		const isLast = reply.number === this.#number;
		switch (reply.says) {
			case 'begun':
				if (isLast) this.#begun = true;
				else {
					// It began an older one just before the last came.
					this.#end();
					this.#begin(false);
				}
				return;
			case 'done':
				if (!isLast) return;
				this.#begun = false;
				clearTimeout(this.#timer);
				// The worker answers to the order of this number, which was of this kind.
				this.#course = { at: 'done', result: reply.result as Results[K] };
				return;
			case 'failed':
				if (isLast) this.#fail();
				reportError(new Error(`${this.#job?.kind ?? 'analysis'}: ${reply.error}`));
		}
	}

	#fail() {
		this.#end();
		this.#course = { at: 'failed' };
	}

	#end() {
		clearTimeout(this.#timer);
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#begun = false;
	}
}
