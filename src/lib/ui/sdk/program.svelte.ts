import { messageOf } from '../message-of';
import type { Workbench } from '../workbench.svelte';
import { SdkDoor, type CallMade } from './door';
import { noProfiles, type DiskProfiles } from './disk-profiles';
import type { Ended, Lent, Printed, SentRequest } from './host';
import { toldOf, type Told } from './hints';
import type { Order, Report } from './messages';
import { newWorker } from './new-worker';
import { consoleProfile } from './profile-names';
import { profilesOf } from './profiles';

/** How a run ended, besides how a program ends by itself. */
export type Outcome =
	| Ended
	/** The learner stopped it. */
	| { readonly kind: 'ended' }
	/** Its worker did not answer any more. */
	| { readonly kind: 'hung' }
	| { readonly kind: 'unloaded' };

/** How often a worker must show that it is there, and after how long it is given up, in milliseconds. */
const heartbeat = 250;
const patience = 2000;

/** Runs programs against an attempt's account, one at a time, each in a worker of its own. */
export class ProgramRun {
	readonly #workbench: Workbench;
	readonly #door: SdkDoor;
	#worker: Worker | undefined;
	#watch: ReturnType<typeof setInterval> | undefined;

	running = $state(false);
	printed: readonly Printed[] = $state.raw([]);
	calls: readonly CallMade[] = $state.raw([]);
	/** None while it runs, and before the first run. */
	outcome: Outcome | undefined = $state.raw();
	/** What else there is to say of what it threw. */
	told: Told = $state.raw({});
	/** The profile that clients use which name none. */
	profile = $state(consoleProfile);

	/** Of the terminal's files, as they were last read. */
	disk: DiskProfiles = $state.raw(noProfiles);

	readonly profiles = $derived.by(() => profilesOf(this.#workbench, this.disk));

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
		this.#door = new SdkDoor(workbench);
	}

	/** Loads the engine and the SDK, so that nobody waits for them who presses Run. */
	prepare() {
		if (this.#worker) return;
		const worker = newWorker();
		worker.onmessage = ({ data }: MessageEvent<Report>) => this.#hear(worker, data);
		worker.onerror = () => this.#hear(worker, { type: 'unloaded', why: 'no script' });
		this.#worker = worker;
	}

	start(program: string) {
		if (this.running) return;
		this.prepare();
		this.running = true;
		this.printed = [];
		this.calls = [];
		this.outcome = undefined;
		this.told = {};
		this.#line = this.#workbench.beginLine();
		this.#program = program;
		if (this.#worker) void this.#hand(this.#worker, program);
	}

	/** What gets a program ready for the engine comes with the editor; without it, it runs all the same. */
	async #hand(worker: Worker, text: string) {
		const ready = await import('./open-editor').catch(() => undefined);
		const program = ready ? ready.prepared(text) : text;
		const ahead = this.#workbench.now() - Date.now();
		if (worker === this.#worker) this.#tell(worker, { type: 'run', program, ahead });
	}

	stop = () => {
		if (this.running) this.#end({ kind: 'ended' });
	};

	/** Of no use any more: the page that showed it is gone. */
	close() {
		clearInterval(this.#watch);
		this.#worker?.terminate();
		this.#worker = undefined;
		this.running = false;
	}

	#end(outcome: Outcome) {
		this.close();
		this.outcome = outcome;
		this.told = toldOf(outcome, this.#program);
		if (outcome.kind !== 'unloaded') this.prepare();
	}

	#hear(worker: Worker, said: Report) {
		if (worker !== this.#worker) return;
		switch (said.type) {
			case 'begun':
				return this.#watchOver(worker);
			case 'pong':
				this.#heard = performance.now();
				return;
			case 'printed':
				this.printed = [...this.printed, said.printed];
				return;
			case 'request':
				void this.#request(worker, said.number, said.text);
				return;
			case 'credentials': {
				const text = JSON.stringify(this.#credentials(said.profile));
				return this.#tell(worker, { type: 'answer', number: said.number, text });
			}
			case 'ended':
				return this.#end(said.ended);
			case 'unloaded':
				// Whoever presses Run later tries again.
				return this.running ? this.#end({ kind: 'unloaded' }) : this.close();
		}
	}

	#heard = 0;
	#program = '';
	/** The mark of the program that runs. */
	#line = 1;

	/** The engine ends programs that do not pause; this ends engines that do not. */
	#watchOver(worker: Worker) {
		this.#heard = performance.now();
		this.#watch = setInterval(() => {
			if (performance.now() - this.#heard > patience) this.#end({ kind: 'hung' });
			else this.#tell(worker, { type: 'ping' });
		}, heartbeat);
	}

	async #request(worker: Worker, number: number, text: string) {
		try {
			const { got, made } = await this.#door.answer(JSON.parse(text) as SentRequest, this.#line);
			if (worker !== this.#worker) return;
			this.calls = [...this.calls, made];
			this.#tell(worker, { type: 'answer', number, text: JSON.stringify(got) });
		} catch (error) {
			if (worker !== this.#worker) return;
			this.#tell(worker, { type: 'failed', number, why: messageOf(error) });
		}
	}

	#credentials(named: string): Lent {
		const wanted = named === '' ? this.profile : named;
		const found = this.profiles.find(({ name }) => name === wanted);
		if (found) return found.credentials;
		const names = this.profiles.map(({ name }) => name).join(', ');
		return { none: `There is no profile ${wanted}. There are: ${names}.` };
	}

	#tell(worker: Worker, order: Order) {
		worker.postMessage(order);
	}
}
