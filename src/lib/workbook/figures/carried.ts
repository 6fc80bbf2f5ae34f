import type { Result } from '../../policy/result';
import type { Unmade } from '../../scenario/written-call';
import type { CredentialsFigure } from './credentials';
import { makeCall, openStage } from './stage';

/** The keys of the request that the last call makes, in an account of its own; absent ones are missing. */
export function carriedBy(
	{ account, keys }: Pick<CredentialsFigure, 'account' | 'keys'>,
	calls: readonly Unmade[]
): Result<Readonly<Record<string, string>>, string> {
	let stage = openStage(account, calls);
	let carried: Readonly<Record<string, string>> | undefined;
	for (const call of calls) {
		const made = makeCall(stage, call);
		if (!made.ok) return made;
		const { decision, answer } = made.value.performed;
		stage = made.value.stage;
		if (call !== calls.at(-1) && !answer.ok) {
			return { ok: false, error: `${call.call.operation} is refused: ${answer.error.message}` };
		}
		const context = decision?.asked.request.context ?? {};
		const found = Object.entries(context).filter(([key]) => keys.includes(key));
		carried = decision && Object.fromEntries(found.map(([key, value]) => [key, String(value)]));
	}
	return carried
		? { ok: true, value: carried }
		: { ok: false, error: 'the last call asks no policy: write one that does' };
}
