import type { Wish, Workbench } from '$lib/ui/workbench.svelte';
import type { Json } from '$lib/account/call';
import { actionOf, type Refused } from './ask';

/** One form's way to the account: busy while it is written, and the refusal if there is one. */
export class Submission {
	busy = $state(false);
	refused: Refused | undefined = $state.raw();

	readonly #workbench: Workbench;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
	}

	/** Performs the calls as one action. The last answer, or nothing if one was refused. */
	async run(...wishes: readonly Wish[]): Promise<{ value: Json } | undefined> {
		if (this.busy) return undefined;
		this.busy = true;
		this.refused = undefined;
		const done = await this.#workbench.act(...wishes).finally(() => (this.busy = false));
		if (done.ok) return { value: done.value };
		this.refused = { error: done.error, action: this.#refusedAction(wishes) };
		return undefined;
	}

	clear() {
		this.refused = undefined;
	}

	/** An action ends with the call that was refused. */
	#refusedAction(wishes: readonly Wish[]): string {
		const call = this.#workbench.steps.at(-1)?.call ?? wishes.at(-1);
		return call ? actionOf(call) : '';
	}
}

/** `iam('CreateUser', { UserName })`: what nearly every form wishes. */
export function iam(operation: string, parameters: Wish['parameters'] = {}): Wish {
	return { service: 'iam', operation, parameters };
}
