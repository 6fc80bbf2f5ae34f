import * as v from 'valibot';
import { principalName } from '../account/principal-name';
import { account, callName, json } from './check-format';
import { text } from './text-format';

/** Values that only exist while a script runs; see `written-call.ts`. */
const stand = v.union([
	v.strictObject({ password: text }),
	v.strictObject({ mfa: text }),
	v.strictObject({ code: text, next: v.optional(v.boolean(), false) }),
	v.strictObject({ accessKey: text })
]);

/** Of a call in a script, or of an incident: who calls what, and with which parameters. */
export const callEntries = {
	account,
	as: principalName('nobody', 'root', 'user', 'role', 'service', 'outsider'),
	call: callName,
	with: v.optional(v.record(v.string(), v.union([stand, json])), {})
};

export type WrittenCall = v.InferOutput<v.StrictObjectSchema<typeof callEntries, undefined>>;
