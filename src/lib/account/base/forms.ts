import * as v from 'valibot';

/* The small forms that every part of an account.yaml is made of. Every message says what to write. */

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `400d`, `6h` or `20m`, read into milliseconds. */
export const age = v.pipe(
	v.string('Write an age as text, such as 400d.'),
	v.regex(/^\d+[mhd]$/, 'Write an age as a whole number and m, h or d: 20m, 6h, 400d.'),
	v.transform((text) => Number.parseInt(text) * units[text.slice(-1) as keyof typeof units]),
	v.maxValue(36_500 * units.d, 'Write an age of a hundred years, 36500d, or less.')
);

export const text = (what: string) =>
	v.pipe(v.string(`Write ${what} as text.`), v.nonEmpty(`Write ${what}; it cannot be empty.`));

/** As the API has it, but with a message for authors instead of AWS's. */
export const as = (parameter: v.GenericSchema<string>, remedy: string) =>
	v.pipe(
		v.string(remedy),
		v.check((value) => v.is(parameter, value), remedy)
	);

export const documentRemedy = 'Write a policy: Version and Statement, as YAML or as JSON text.';

/** A policy as YAML or as JSON text; what comes out is the text. */
export const document = v.pipe(
	v.union([v.string(), v.record(v.string(), v.unknown())], documentRemedy),
	v.transform((given) => (typeof given === 'string' ? given : JSON.stringify(given, null, 2)))
);

/** No more than AWS has room for. */
export const atMost = <const Item extends v.GenericSchema>(
	most: number,
	things: string,
	item: Item
) => v.pipe(v.array(item), v.maxLength(most, `Write no more than ${most} ${things}: AWS’s quota.`));
