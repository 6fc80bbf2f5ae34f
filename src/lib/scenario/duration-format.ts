import * as v from 'valibot';
import { longestSkip } from './log';

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const remedy = 'write a time such as 20m, 6h or 1d';

/** So much story time, in milliseconds: a minute to a day, which is let pass at once. */
export const duration = v.pipe(
	v.string(remedy),
	v.regex(/^\d{1,4}[mhd]$/, remedy),
	v.transform((text) => Number.parseInt(text) * units[text.slice(-1) as keyof typeof units]),
	v.minValue(units.m, 'write 1m or more'),
	v.maxValue(longestSkip, 'write 1d or less')
);
