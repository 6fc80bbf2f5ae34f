import * as v from 'valibot';
import type { Step } from '$lib/scenario/timeline';
import type { SignIn } from '$lib/ui/given.svelte';

const typed = v.variant('as', [
	v.object({ as: v.literal('root'), email: v.string() }),
	v.object({ as: v.literal('user'), account: v.string(), userName: v.string() })
]);

/** As whom somebody signed in last, read from the log: the sign-in page remembers it. */
export function lastSignIn(steps: readonly Step[]): SignIn | undefined {
	const step = steps.findLast(({ call, answer }) => call.operation === 'ConsoleLogin' && answer.ok);
	const read = v.safeParse(typed, step?.call.parameters);
	return read.success ? read.output : undefined;
}
