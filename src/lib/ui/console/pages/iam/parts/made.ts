import type { Act } from '$lib/scenario/timeline';

/** Whether an action made a thing, whatever became of its later calls. */
export function wasMade(act: Act | undefined, operation: string, name: string): boolean {
	return !!act?.steps.some(
		({ call, answer }) =>
			answer.ok &&
			call.operation === operation &&
			[call.parameters.UserName, call.parameters.RoleName].includes(name)
	);
}
