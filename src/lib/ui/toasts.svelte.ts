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
	/** Whether it still can; a toast whose offer has lapsed leaves. */
	readonly stands?: () => boolean;
}

/** How long a toast without an action stays: long enough to read it twice. */
const stay = 6000;

/** Short notices of what just happened, the newest last. */
export class Toasts {
	list: readonly Toast[] = $state.raw([]);

	/** What is to be seen now. */
	readonly shown = $derived(this.list.filter(({ action }) => action?.stands?.() ?? true));

	#made = 0;
	#timers: ReturnType<typeof setTimeout>[] = [];

	/** A toast with an action stays until it is taken or dismissed: nobody is hurried. */
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
		if (!toast.action) this.#timers.push(setTimeout(() => this.dismiss(toast), stay));
	}
}

export const [getToasts, setToasts] = createContext<Toasts>();
