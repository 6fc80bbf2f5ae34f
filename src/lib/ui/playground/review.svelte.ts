import type { Finding } from '$lib/policy/finding';
import type { PolicyKind } from '$lib/policy/kind';
import { parse } from '$lib/policy/parse';
import type { Services } from '../catalog.svelte';
import { prefixesIn } from '$lib/policy/prefixes';

/** How long nothing must have been typed before all checks run. */
const pause = 150;

interface Reviewed {
	readonly text: string;
	readonly kind: PolicyKind;
	readonly findings: readonly Finding[];
	/** All checks have run; without the catalogue only those of the language have. */
	readonly done: boolean;
}

/** What the validator says of a text: what makes it unreadable at once, the rest after a pause. */
export class Review {
	#reviewed: Reviewed | undefined = $state.raw();
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #services: Services;

	constructor(services: Services) {
		this.#services = services;
	}

	/** Findings of this text only, never of one that is no longer there. */
	of(text: string, kind: PolicyKind): Reviewed {
		const known = this.#reviewed;
		if (known?.text === text && known.kind === kind) return known;
		return { text, kind, findings: parse(text, kind).findings, done: false };
	}

	/** Runs all checks after a pause. */
	ask(text: string, kind: PolicyKind) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#run(text, kind), pause);
	}

	async #run(text: string, kind: PolicyKind) {
		const [{ validate }] = await Promise.all([
			import('$lib/policy/validate'),
			this.#services.load(prefixesIn(parse(text, kind).draft))
		]);
		const facts = this.#services.catalog;
		if (!facts) return; // the page says that the catalogue is missing
		this.#reviewed = { text, kind, findings: validate(text, { kind, facts }), done: true };
	}
}
