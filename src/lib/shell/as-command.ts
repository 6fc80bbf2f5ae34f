import type { Call } from '../account/base/call';
import { shapeOf, type Shape } from '../account/base/shape';
import { isReady, operationOf } from '../account/perform/registry';
import { optionName } from './aws/names';
import { quoted } from './quote';
import { isTyped, jsonInput, listOption, textOption } from './typed-options';

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
	const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
	const untyped = given.flatMap(([member, value]) =>
		members.get(member)?.kind === 'text' && typeof value === 'string' && !isTyped(value)
			? [[member, value] as const]
			: []
	);
	const options = given
		.filter(([member]) => !untyped.some(([name]) => name === member))
		.map(([member, value]) => optionFor(member, value, members.get(member)));
	return [
		...['aws', service === 's3' ? 's3api' : service, optionName(name)],
		...[...options, ...jsonInput(untyped)]
	].join(' ');
}

/** Stands where a password was. */
const password = 'PASSWORD';

function optionFor(member: string, value: unknown, shape: Shape | undefined): string {
	const name = optionName(member);
	const json = () => `--${name} ${quoted(JSON.stringify(value))}`;
	switch (shape?.kind) {
		case 'password':
			return `--${name} ${password}`;
		case 'boolean':
			return value === true ? `--${name}` : `--no-${name}`;
		case 'list':
			return Array.isArray(value) && value.every((each) => typeof each === 'string')
				? listOption(member, value)
				: json();
		case 'map':
		case 'structure':
			return json();
		case 'text':
		case 'number':
		case 'timestamp':
		case 'blob':
		case 'stream':
		case undefined:
			return typeof value === 'object' ? json() : textOption(member, String(value));
	}
}
