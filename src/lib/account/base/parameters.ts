import * as v from 'valibot';

/*
 * What the parameters of every service are made of, with AWS's words for a value that breaks a constraint.
 */

export const maxLength = (length: number) =>
	v.maxLength<string, number, string>(
		length,
		`Member must have length less than or equal to ${length}`
	);
export const minLength = (length: number) =>
	v.minLength<string, number, string>(
		length,
		`Member must have length greater than or equal to ${length}`
	);
export const pattern = (source: string, flags = '') =>
	v.regex<string, string>(
		new RegExp(`^(?:${source})$`, flags),
		`Member must satisfy regular expression pattern: ${source}`
	);

export const oneOf = <const Values extends readonly string[]>(values: Values) =>
	v.picklist(values, `Member must satisfy enum value set: [${values.join(', ')}]`);

/** A text of so many characters. */
export const textOf = (least: number, most: number) =>
	v.pipe(v.string(), minLength(least), maxLength(most));
/** A text of so many characters that matches a pattern. */
export const bounded = (least: number, most: number, source: string) =>
	v.pipe(v.string(), minLength(least), maxLength(most), pattern(source));
/** A list of so many members. */
export const atMostOf = <const Item extends v.GenericSchema>(most: number, item: Item) =>
	v.pipe(v.array(item), v.maxLength(most, `Member must have length less than or equal to ${most}`));

export const range = (least: number, most: number) =>
	v.pipe(
		v.number(),
		v.integer('Member must be a whole number'),
		v.minValue(least, `Member must have value greater than or equal to ${least}`),
		v.maxValue(most, `Member must have value less than or equal to ${most}`)
	);
export const maxItems = range(1, 1000);
export const marker = v.pipe(
	v.string(),
	minLength(1),
	maxLength(320),
	pattern('[\\u0020-\\u00FF]+')
);
