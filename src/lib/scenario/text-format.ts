import * as v from 'valibot';
import { isDate } from './date';

/** Text that an author writes: never empty, without white space around it. */
export const text = v.pipe(v.string('write text'), v.trim(), v.nonEmpty('write some text'));

/** A day that there is, such as 2026-11-30. */
export function dayText(message: string) {
	return v.pipe(v.string(message), v.isoDate(message), v.check(isDate, 'there is no such day'));
}
