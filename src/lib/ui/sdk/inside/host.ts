import type { Host } from '../host';

/*
 * Everything in this folder runs inside the engine, beside the learner's program: it has the language and
 * nothing of the browser. What leads out of it is handed over once, before the program begins, and taken
 * away from where the program could see it.
 */

const handed = globalThis as { leastwiseHost?: Host };
const given = handed.leastwiseHost;
delete handed.leastwiseHost;
if (!given) throw new Error('Nothing leads out of the engine');

export const host = given;
