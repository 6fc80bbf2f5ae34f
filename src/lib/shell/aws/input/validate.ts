import type { Shape } from '../../../account/base/shape';
import { pythonText, pythonType } from '../python';
import { usage } from '../exit';

/** What a client of AWS checks before it sends anything: names, types, and what is too short. */
export function validate(parameters: unknown, shape: Shape): void {
	const faults: string[] = [];
	check(parameters, shape, '', faults);
	if (faults.length > 0) throw usage(`Parameter validation failed:\n${faults.join('\n')}`);
}

function check(value: unknown, shape: Shape, place: string, faults: string[]): void {
	switch (shape.kind) {
		case 'structure':
			if (!isStructure(value)) return wrongType(value, place, ["<class 'dict'>"], faults);
			for (const name of shape.required) {
				if (Object.hasOwn(value, name)) continue;
				faults.push(`Missing required parameter in ${told(place)}: "${name}"`);
			}
			for (const name of Object.keys(value)) {
				if (shape.members.has(name)) continue;
				const known = [...shape.members.keys()].join(', ');
				faults.push(`Unknown parameter in ${told(place)}: "${name}", must be one of: ${known}`);
			}
			for (const [name, each] of Object.entries(value)) {
				const of = shape.members.get(name);
				if (of) check(each, of, `${place}.${name}`, faults);
			}
			return;
		case 'list':
			if (!Array.isArray(value)) {
				return wrongType(value, place, ["<class 'list'>", "<class 'tuple'>"], faults);
			}
			atLeast(value.length, shape.least, 'length', place, faults);
			for (const [index, each] of value.entries()) {
				check(each, shape.of, `${place}[${index}]`, faults);
			}
			return;
		case 'map':
			if (!isStructure(value)) return wrongType(value, place, ["<class 'dict'>"], faults);
			for (const [name, each] of Object.entries(value)) {
				check(each, shape.of, `${place}.${name}`, faults);
			}
			return;
		case 'number':
			if (typeof value !== 'number' || !Number.isInteger(value)) {
				return wrongType(value, place, ["<class 'int'>"], faults);
			}
			return atLeast(value, shape.least, 'value', place, faults);
		case 'boolean':
			if (typeof value !== 'boolean') wrongType(value, place, ["<class 'bool'>"], faults);
			return;
		case 'text':
		case 'password':
			if (typeof value !== 'string') {
				return wrongType(value, place, ["<class 'str'>"], faults);
			}
			return atLeast(Array.from(value).length, shape.least, 'length', place, faults);
		case 'timestamp':
			if (momentIn(value) === undefined) {
				wrongType(value, place, ["<class 'datetime.datetime'>", 'timestamp-string'], faults);
			}
			return;
		case 'blob':
		case 'stream':
			if (typeof value !== 'string' && !(value instanceof Uint8Array)) {
				const types = ["<class 'bytes'>", "<class 'bytearray'>", 'file-like object'];
				wrongType(value, place, types, faults);
			}
	}
}

/** In milliseconds since 1970: an ISO 8601 text, or seconds. */
export function momentIn(value: unknown): number | undefined {
	if (typeof value === 'number') return value * 1000;
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
	const zoned = /([zZ]|[+-]\d\d:?\d\d)$|^\d{4}-\d\d-\d\d$/.test(value) ? value : `${value}Z`;
	const time = Date.parse(zoned);
	return Number.isNaN(time) ? undefined : time;
}

export function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
	return (
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		!(value instanceof Uint8Array)
	);
}

function atLeast(
	size: number,
	least: number | undefined,
	what: 'length' | 'value',
	place: string,
	faults: string[]
): void {
	if (least === undefined || size >= least) return;
	faults.push(
		`Invalid ${what} for parameter ${told(place)}, value: ${size}, valid min ${what}: ${least}`
	);
}

function wrongType(
	value: unknown,
	place: string,
	valid: readonly string[],
	faults: string[]
): void {
	faults.push(
		`Invalid type for parameter ${told(place)}, value: ${pythonText(value)}, type: ${pythonType(value)}, valid types: ${valid.join(', ')}`
	);
}

function told(place: string): string {
	return place === '' ? 'input' : place.slice(1);
}
