import { createContext } from 'svelte';

export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly action: { label: string; run: () => void } | undefined;
}

/** How long a toast without an action stays: long enough to read it twice. */
const stay = 6000;

/** Short notices of what just happened, the newest last. */
export class Toasts {
	list: readonly Toast[] = $state.raw([]);

	#made = 0;

	/** A toast with an action stays until it is taken or dismissed: nobody is hurried. */
	show(text: string, action?: Toast['action']) {
		const toast: Toast = { id: this.#made++, text, action };
		this.list = [...this.list, toast];
		if (!action) setTimeout(() => this.dismiss(toast), stay);
		return toast;
	}

	dismiss(toast: Toast) {
		this.list = this.list.filter(({ id }) => id !== toast.id);
	}

	take(toast: Toast) {
		this.dismiss(toast);
		toast.action?.run();
	}
}

export const [getToasts, setToasts] = createContext<Toasts>();
