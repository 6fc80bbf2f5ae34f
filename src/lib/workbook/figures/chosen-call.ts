import type { AccountCall } from './account';

/** A call with what was chosen, by parameter; else the first there is. */
export function chosenCall(
	call: AccountCall,
	chosen: Readonly<Record<string, string>>
): AccountCall {
	const values = call.choose.map(
		({ parameter, from }) => [parameter, chosen[parameter] ?? from[0] ?? ''] as const
	);
	return { ...call, with: { ...call.with, ...Object.fromEntries(values) } };
}
