import type { Scenario } from '$lib/scenario/scenario';

/** What a scenario hands over, to be looked up: a sandbox may have thousands of users. */
export class HandedOver {
	readonly #values: ReadonlySet<string>;
	readonly #names: ReadonlyMap<string, string>;

	constructor({ handover, account }: Scenario) {
		this.#values = new Set(handover.map(({ value }) => value));
		this.#names = new Map(
			account.users
				.toReversed()
				.flatMap(({ name, password }) =>
					password === undefined ? [] : [[password, name] as const]
				)
		);
	}

	has(value: string): boolean {
		return this.#values.has(value);
	}

	/** Whose password it was at the beginning; of several the first user’s. */
	nameOf(password: string): string | undefined {
		return this.#names.get(password);
	}
}
