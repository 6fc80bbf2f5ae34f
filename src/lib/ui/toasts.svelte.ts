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

/** How long a toast stays, unless somebody points at it or has the focus in it. */
const stay = 5000;
const stayWithOffer = 8000;

/** How many that leave by themselves are shown at once; more would push the page out of sight. */
const most = 2;

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
		const leaving = this.list.filter(leaves);
		const kept = leaving.slice(Math.max(0, leaving.length - most + 1));
		this.list = [...this.list.filter((each) => !leaves(each) || kept.includes(each)), toast];
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
		if (!leaves(toast)) return;
		const length = toast.action ? stayWithOffer : stay;
		this.#timers.push(setTimeout(() => this.dismiss(toast), length));
	}
}

/** An offer that does not lapse stays until it is taken or dismissed. */
function leaves({ action }: Toast): boolean {
	return !action || action.stands !== undefined;
}

export const [getToasts, setToasts] = createContext<Toasts>();
