import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

/** The account's time. Whatever shows it is shown anew each second, while the page is visible. */
export class Clock {
	readonly #time: () => number;
	readonly #ticking: () => void;

	constructor(time: () => number) {
		this.#time = time;
		this.#ticking = createSubscriber((update) => tickWhileVisible(time, update));
	}

	/** The end of the current minute: as exact as what is told of how long ago something was. */
	readonly minute: number = $derived.by(() => this.now - (this.now % 60_000) + 59_999);

	get now(): number {
		this.#ticking();
		return this.#time();
	}
}

function tickWhileVisible(time: () => number, update: () => void) {
	let timer: ReturnType<typeof setTimeout> | undefined;

	function wait() {
		clearTimeout(timer);
		if (document.hidden) return;
		// On the full second, as codes change there.
		timer = setTimeout(tick, 1000 - (time() % 1000));
	}

	function tick() {
		update();
		wait();
	}

	document.addEventListener('visibilitychange', tick);
	wait();
	return () => {
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', tick);
	};
}

export const [getClock, setClock] = createContext<Clock>();
