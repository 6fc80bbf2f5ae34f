import type { Authenticator } from '../authenticator/authenticator.svelte';
import type { Workbench } from '../workbench.svelte';
import type { View } from './Views.svelte';

/** Which pane a narrow window shows, and in which others something has happened since. */
export class News {
	selected: View = $state('console');
	readonly #workbench: Workbench;
	readonly #authenticator: Authenticator;
	/** What each pane looked like when it was seen last. */
	#seen: Readonly<Record<View, string>> = $state.raw({
		mission: '',
		console: '',
		authenticator: '',
		why: ''
	});
	readonly unseen: readonly View[] = $derived.by(() => {
		const now = this.#looks();
		return (['mission', 'console', 'authenticator', 'why'] as const).filter(
			(view) => view !== this.selected && now[view] !== this.#seen[view]
		);
	});

	/** `chosen` while the account was on its way, it stays in sight. */
	constructor(workbench: Workbench, authenticator: Authenticator, chosen?: View) {
		this.#workbench = workbench;
		this.#authenticator = authenticator;
		// Whoever has just begun needs what the mission hands over.
		this.selected = chosen ?? (workbench.acts.length === 0 ? 'mission' : 'console');
		this.#seen = this.#looks();
	}

	select(view: View) {
		const { selected } = this;
		const now = this.#looks();
		this.#seen = { ...this.#seen, [selected]: now[selected], [view]: now[view] };
		this.selected = view;
	}

	#looks(): Readonly<Record<View, string>> {
		const { objectives, acts, account, meanwhile, mistaken } = this.#workbench;
		const refused = acts.filter(({ steps }) => steps.some(({ decision }) => isDenied(decision)));
		return {
			mission: [
				...objectives.map(({ met, note }) => `${met} ${note ?? ''}`),
				`${meanwhile?.occurrences.length ?? 0} ${mistaken.length}`
			].join(),
			console: `${account.serial}`,
			authenticator: `${this.#authenticator.accounts.length}`,
			why: `${refused.length}`
		};
	}
}

function isDenied(decision: Workbench['steps'][number]['decision']): boolean {
	return decision !== undefined && decision.outcome !== 'allowed';
}
