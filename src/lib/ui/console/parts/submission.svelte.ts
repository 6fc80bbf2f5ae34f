import type { Workbench } from '$lib/ui/workbench.svelte';
import type { Wish } from '$lib/ui/wish';
import type { Json } from '$lib/account/base/json';
import type { AnswerOf, OperationName } from '$lib/account/services/operations';
import { actionOf } from '$lib/account/perform/registry';
import type { Act } from '$lib/scenario/timeline';
import type { Refused } from '../query';

type Ran<Value extends Json> = { readonly value: Value } | undefined;

/**
 * One form's way to the account: one action at a time, and the refusal if there is one. Its button
 * stays enabled meanwhile, as a disabled one would lose the focus.
 */
export class Submission {
	#busy = false;
	#refusal: { readonly refused: Refused; readonly since: Act | undefined } | undefined =
		$state.raw();

	readonly #workbench: Workbench;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
	}

	/** The refusal, for as long as nothing has changed since: an undo may have made it untrue. */
	get refused(): Refused | undefined {
		return this.#refusal?.since === this.#workbench.ownChange ? this.#refusal?.refused : undefined;
	}

	/** Performs the calls as one action. The last answer, or nothing if one was refused. */
	run<Name extends OperationName>(wish: Wish<Name>): Promise<Ran<AnswerOf<Name>>>;
	run(...wishes: readonly Wish[]): Promise<Ran<Json>>;
	async run(...wishes: readonly Wish[]): Promise<Ran<Json>> {
		if (this.#busy) return undefined;
		this.#busy = true;
		this.clear();
		const done = await this.#workbench.act(...wishes).finally(() => (this.#busy = false));
		if (done.ok) return { value: done.value };
		// An action ends with the call that was refused.
		const call = done.call ?? wishes.at(-1);
		const action = call ? actionOf(call) : '';
		const refused = { error: done.error, action, ...(done.call ? { time: done.call.time } : {}) };
		this.#refusal = { refused, since: this.#workbench.ownChange };
		return undefined;
	}

	clear() {
		this.#refusal = undefined;
	}
}
