import type { Shape, Structure } from '../../account/base/shape';
import { jsonText } from './output/json';

/** What could be passed: every parameter, empty or with the first value there is. */
export function inputSkeleton(shape: Shape): unknown {
	switch (shape.kind) {
		case 'structure':
			return membersOf(shape, inputSkeleton);
		case 'list':
			return [inputSkeleton(shape.of)];
		case 'map':
			return { KeyName: inputSkeleton(shape.of) };
		case 'text':
			return shape.choices?.[0] ?? '';
		case 'password':
			return '';
		case 'number':
			return 0;
		case 'boolean':
			return true;
		case 'timestamp':
			return '1970-01-01T00:00:00';
		case 'blob':
		case 'stream':
			return null;
	}
}

/** What is answered, with the members' names for values. */
export function outputSkeleton(shape: Shape, name = ''): unknown {
	switch (shape.kind) {
		case 'structure':
			return membersOf(shape, outputSkeleton);
		case 'list':
			return [outputSkeleton(shape.of, name)];
		case 'map':
			return { KeyName: outputSkeleton(shape.of, name) };
		case 'text':
		case 'password':
			return name;
		case 'number':
		case 'boolean':
		case 'timestamp':
		case 'blob':
		case 'stream':
			return inputSkeleton(shape);
	}
}

function membersOf({ members }: Structure, of: (shape: Shape, name: string) => unknown) {
	return Object.fromEntries([...members].map(([name, shape]) => [name, of(shape, name)]));
}

/** The input in YAML, which says what is required and what the values are. */
export function yamlSkeleton({ members, required }: Structure, indent = ''): string {
	return [...members]
		.map(([name, shape]) => `${indent}${name}:${yamlMember(shape, indent, required.has(name))}`)
		.join('');
}

function yamlMember(shape: Shape, indent: string, isRequired: boolean): string {
	const notes = [
		...(isRequired ? ['[REQUIRED]'] : []),
		...(shape.kind === 'text' && shape.choices
			? [`Valid values are: ${shape.choices.join(', ')}.`]
			: [])
	];
	const note = notes.length > 0 ? ` # ${notes.join(' ')}` : '';
	switch (shape.kind) {
		case 'structure':
			return shape.members.size === 0
				? ` {}${note}\n`
				: `${note}\n${yamlSkeleton(shape, `${indent}  `)}`;
		case 'map':
			return `${note}\n${indent}  KeyName:${yamlMember(shape.of, `${indent}  `, false)}`;
		case 'list': {
			if (shape.of.kind !== 'structure') {
				return `${note}\n${indent}-${yamlMember(shape.of, indent, false)}`;
			}
			const inner = yamlSkeleton(shape.of, `${indent}  `);
			return `${note}\n${indent}- ${inner.slice(indent.length + 2)}`;
		}
		case 'blob':
		case 'stream':
			return ` !!binary ""${note}\n`;
		case 'text':
		case 'password':
		case 'timestamp':
			return ` '${String(inputSkeleton(shape))}'${note}\n`;
		case 'number':
		case 'boolean':
			return ` ${String(inputSkeleton(shape))}${note}\n`;
	}
}

export const skeletonText = (value: unknown) => `${jsonText(value)}\n`;
