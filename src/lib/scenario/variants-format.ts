import * as v from 'valibot';
import type { Variants } from './variants';

/**
 * So much and no more, for a value is put into YAML, JSON and Markdown as it is, and stands in names,
 * ARNs and passwords.
 */
const value = v.pipe(
	v.string('write text, in quotes if it looks like a number'),
	v.regex(
		/^[A-Za-z0-9][A-Za-z0-9 .@_-]{0,62}$/,
		'write letters, digits, spaces and . @ _ -, beginning with a letter or digit'
	)
);

const name = v.pipe(
	v.string(),
	v.regex(/^[a-z][A-Za-z0-9]*$/, 'name it in letters and digits, such as bucket')
);

const rows = v.pipe(
	v.array(v.union([value, v.record(name, value)])),
	v.minLength(2, 'write at least two, or put the one in its place'),
	v.check((given) => new Set(given.map(keysOf)).size === 1, 'every row needs the same elements')
);

function keysOf(row: string | Readonly<Record<string, string>>): string {
	return typeof row === 'string' ? '' : Object.keys(row).sort().join();
}

/** variants.yaml */
export const variantsFile: v.GenericSchema<unknown, Variants> = v.record(
	name,
	rows,
	'write what differs by name, each with a list of values'
);
