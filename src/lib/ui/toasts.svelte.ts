import { createContext } from 'svelte';

export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly action: Offer | undefined;
}

/** Something that can still be done about it. */
export interface Offer {
	readonly label: string;
	readonly run: () => void;
	/** Whether it still can, for an offer that lapses; it can be had elsewhere as well. */
	readonly stands?: () => boolean;
}

/** How long a toast stays: long enough to read it twice, or to take its offer. */
const stay = 6000;
const stayWithOffer = 12_000;

/** Short notices of what just happened, the newest last. */
export class Toasts {
	list: readonly Toast[] = $state.raw([]);

	/** What is to be seen now. */
	readonly shown = $derived(this.list.filter(({ action }) => action?.stands?.() ?? true));

	#made = 0;
	#timers: ReturnType<typeof setTimeout>[] = [];

	/** An offer that does not lapse stays until it is taken or dismissed: nobody is hurried. */
	show(text: string, action?: Offer) {
		const toast: Toast = { id: this.#made++, text, action };
		this.list = [...this.list, toast];
		this.#time(toast);
	}

	dismiss(toast: Toast) {
		this.list = this.list.filter(({ id }) => id !== toast.id);
	}

	take(toast: Toast) {
		this.dismiss(toast);
		toast.action?.run();
	}

	/** Somebody is reading or about to press: nothing leaves. */
	hold() {
		this.#timers.forEach(clearTimeout);
		this.#timers = [];
	}

	release() {
		this.hold();
		for (const toast of this.list) this.#time(toast);
	}

	#time(toast: Toast) {
		const { action } = toast;
		if (action && !action.stands) return;
		const length = action ? stayWithOffer : stay;
		this.#timers.push(setTimeout(() => this.dismiss(toast), length));
	}
}

export const [getToasts, setToasts] = createContext<Toasts>();
