import type { Component } from 'svelte';

/** The component of a page: here already, or loaded while the learner reads the first page. */
export class PageComponent<Props extends Record<string, unknown>> {
	#loaded: Component<Props> | undefined = $state.raw();
	#isMissing = $state(false);
	#load: (() => Promise<{ readonly default: Component<Props> }>) | undefined;
	#loading: Promise<void> | undefined;

	static here<Props extends Record<string, unknown>>(component: Component<Props>) {
		const here = new PageComponent<Props>();
		here.#loaded = component;
		return here;
	}

	static later<Props extends Record<string, unknown>>(
		load: () => Promise<{ readonly default: Component<Props> }>
	) {
		const later = new PageComponent<Props>();
		later.#load = load;
		return later;
	}

	/** Nothing while it is loaded. */
	get loaded(): Component<Props> | undefined {
		return this.#loaded;
	}

	/** It could not be loaded: a browser asks for it again only when the whole page is loaded anew. */
	get isMissing(): boolean {
		return this.#isMissing;
	}

	/** Once, whoever asks for it: all of them can wait until it is there, or is missing. */
	load(): Promise<void> {
		return (this.#loading ??= this.#come());
	}

	async #come() {
		if (!this.#load) return;
		try {
			this.#loaded = (await this.#load()).default;
		} catch {
			this.#isMissing = true;
		}
	}
}

export const { here, later } = PageComponent;
