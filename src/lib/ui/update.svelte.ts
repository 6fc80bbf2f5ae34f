import { createContext } from 'svelte';

/**
 * The offline copy of the site and its versions.
 *
 * A new version waits until it is accepted: nobody loses the page they work on.
 */
export class Update {
	/** The whole site opens without a connection. */
	ready = $state(false);
	/** A newer version is there, and reloading brings it. */
	waiting = $state(false);

	#registration: ServiceWorkerRegistration | undefined;
	#accepted = false;

	/** Registers the worker of a built site. Where workers are refused, the site works online. */
	async start(script: string) {
		if (!('serviceWorker' in navigator)) return;
		const { serviceWorker } = navigator;

		let controlled = serviceWorker.controller !== null;
		serviceWorker.addEventListener('controllerchange', () => {
			if (this.#accepted) location.reload();
			else this.waiting = controlled; // another tab let the new version in, unless it is the first
			controlled = true;
		});
		void serviceWorker.ready.then(() => (this.ready = true));

		const registration = await serviceWorker.register(script).catch(() => undefined);
		if (!registration) return;
		this.#registration = registration;
		this.waiting = registration.waiting !== null;
		registration.addEventListener('updatefound', () => this.#watch(registration.installing));
	}

	/** Reloads into the version that waits. */
	accept() {
		this.#accepted = true;
		const worker = this.#registration?.waiting;
		if (worker) worker.postMessage({ type: 'take-over' });
		else location.reload(); // another tab has let it in already
	}

	#watch(worker: ServiceWorker | null) {
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed') this.waiting = navigator.serviceWorker.controller !== null;
		});
	}
}

export const [getUpdate, setUpdate] = createContext<Update>();
