import { tick } from 'svelte';
import type { Refused } from '../../../query';
import { remedyOf } from '../../../parts/remedies';

/** That a name is taken, to be said at its field: AWS's words and what to do. */
export function nameTaken(refused: Refused | undefined): string | undefined {
	if (refused?.error.code !== 'EntityAlreadyExists') return undefined;
	return `${refused.error.message} ${remedyOf(refused) ?? ''}`;
}

/** Takes whoever sent the form to the field that is wrong, wherever in a long page it stands. */
export async function focusInvalid(form: HTMLFormElement): Promise<void> {
	await tick();
	form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
}
