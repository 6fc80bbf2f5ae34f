import { deliver, waitAfter, type Answer } from '$lib/classroom/lms/xapi/deliver';
import type { Statement } from '$lib/classroom/lms/xapi/statements';
import { memoryOutbox } from './memory-outbox';
import { openOutbox, type Counts, type KeptOutbox } from './outbox';

/** What is told, of whom, and to whom. */
export interface Teller {
	/** Its own for each learner, pack and store: of what one agreed to, nothing holds for another. */
	readonly name: string;
	/** All that there is to tell, told before or not. */
	statements(): Promise<readonly Statement[]>;
	/** @param key user and password, with a colon between them */
	post(key: string, statements: readonly Statement[]): Promise<Answer>;
}

/** Tells a record store what a learner has agreed to have told, and says how it stands. */
export class Telling {
	readonly #teller: Teller;
	agreed = $state(false);
	counts: Counts | undefined = $state.raw();
	/** How it went the last time. */
	stands: 'done' | 'locked' | 'away' | 'failed' | undefined = $state();
	#key = '';
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#outbox: Promise<KeptOutbox> | undefined;

	constructor(teller: Teller) {
		this.#teller = teller;
	}

	/** @param key that was typed, or is built in */
	agree(key: string) {
		this.agreed = true;
		this.#key = key;
		this.#failures = 0;
		void this.tell();
	}

	/** Nothing more is sent, also of what waits already. */
	takeBack() {
		this.agreed = false;
		clearTimeout(this.#timer);
	}

	/** Ends with the page that shows it. */
	end() {
		this.takeBack();
		void this.#outbox?.then((outbox) => outbox.close());
	}

	async tell() {
		clearTimeout(this.#timer);
		try {
			this.stands = await alone(this.#teller.name, () => this.#send());
		} catch {
			this.stands = 'failed';
		}
		if (!this.agreed || (this.stands !== 'away' && this.stands !== 'failed')) return;
		this.#failures++;
		this.#timer = setTimeout(() => void this.tell(), waitAfter(this.#failures));
	}

	async #send() {
		// A browser that keeps nothing has what waits as long as the page.
		const outbox = await (this.#outbox ??= openOutbox(this.#teller.name).catch(memoryOutbox));
		await outbox.add(await this.#teller.statements());
		const { kind } = await deliver(outbox, (some) =>
			this.agreed ? this.#teller.post(this.#key, some) : Promise.resolve({ kind: 'away' })
		);
		if (kind === 'done') this.#failures = 0;
		this.counts = await outbox.counts();
		return kind;
	}
}

/** In one tab at a time, so that what waits is not sent by two at once. */
function alone<T>(name: string, job: () => Promise<T>): Promise<T> {
	// Missing on plain http; two tabs then tell twice, and each statement has its id.
	const locks: LockManager | undefined = globalThis.navigator.locks;
	return locks ? locks.request(name, job) : job();
}
