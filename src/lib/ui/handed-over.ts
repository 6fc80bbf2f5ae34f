import type { Scenario } from '$lib/scenario/scenario';

/** A user of the account of that number. */
interface Whose {
	readonly account: string;
	readonly name: string;
}

/** What a scenario hands over, to be looked up: a sandbox may have thousands of users. */
export class HandedOver {
	readonly #values: ReadonlySet<string>;
	readonly #users: ReadonlyMap<string, Whose>;

	constructor({ handover, account, beside = [] }: Scenario) {
		this.#values = new Set(handover.map(({ value }) => value));
		this.#users = new Map(
			[account, ...beside]
				.flatMap(({ id, users }) => users.map((user) => ({ account: id, ...user })))
				.toReversed()
				.flatMap(({ account, name, password }) =>
					password === undefined ? [] : [[password, { account, name }] as const]
				)
		);
	}

	has(value: string): boolean {
		return this.#values.has(value);
	}

	/** Whose password it was at the beginning; of several the first user’s. */
	userOf(password: string): Whose | undefined {
		return this.#users.get(password);
	}
}
