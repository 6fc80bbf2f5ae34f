import * as v from 'valibot';

/** Text that an author writes: never empty, without white space around it. */
export const text = v.pipe(v.string('write text'), v.trim(), v.nonEmpty('write some text'));
