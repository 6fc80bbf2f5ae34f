import type { Act } from '$lib/scenario/timeline';

const nameParameters = ['UserName', 'RoleName', 'Bucket'];

/** Whether an action made a thing, whatever became of its later calls. */
export function wasMade(act: Act | undefined, operation: string, name: string): boolean {
	return !!act?.steps.some(
		({ call, answer }) =>
			answer.ok &&
			call.operation === operation &&
			nameParameters.some((parameter) => call.parameters[parameter] === name)
	);
}
