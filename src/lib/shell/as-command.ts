import type { Call } from '../account/base/call';
import { shapeOf, type Shape } from '../account/base/shape';
import { isReady, operationOf } from '../account/perform/registry';
import { optionName } from './aws/names';
import { quoted } from './quote';

/**
 * The command line that makes the same call: `aws iam create-user --user-name jun`. Nothing for what has no
 * API, such as signing in to the console. A password is not in it: one that was typed is kept nowhere.
 */
export function commandLine(
	call: Pick<Call, 'service' | 'operation' | 'parameters'>
): string | undefined {
	const { service, operation: name, parameters } = call;
	if (service === 'signin' || !isReady(call)) return undefined;
	const operation = operationOf(call);
	if (!operation || operation.stepOf !== undefined || !/^[A-Z]/.test(name)) return undefined;
	const shape = shapeOf(operation.parameters);
	const members: ReadonlyMap<string, Shape> =
		shape.kind === 'structure' ? shape.members : new Map();
	const options = Object.entries(parameters).flatMap(([member, value]) =>
		value === undefined ? [] : optionFor(optionName(member), value, members.get(member))
	);
	return ['aws', service === 's3' ? 's3api' : service, optionName(name), ...options].join(' ');
}

/** Stands where a password was. */
const password = 'PASSWORD';

function optionFor(name: string, value: unknown, shape: Shape | undefined): readonly string[] {
	const option = `--${name}`;
	switch (shape?.kind) {
		case 'password':
			return [option, password];
		case 'boolean':
			return [value === true ? option : `--no-${name}`];
		case 'list':
			return Array.isArray(value) && value.every((each) => typeof each === 'string')
				? [option, ...value.map(quoted)]
				: [option, quoted(JSON.stringify(value))];
		case 'map':
		case 'structure':
			return [option, quoted(JSON.stringify(value))];
		case 'text':
		case 'number':
		case 'timestamp':
		case 'blob':
		case 'stream':
		case undefined:
			return [
				option,
				typeof value === 'object' ? quoted(JSON.stringify(value)) : quoted(String(value))
			];
	}
}
