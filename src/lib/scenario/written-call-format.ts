import * as v from 'valibot';
import { principalName } from '../account/principal-name';
import { account, callName, json } from './check-format';
import { formByKey } from './form-by-key';
import { text } from './text-format';

/** Values that only exist while a script runs; see `written-call.ts`. */
const stands = {
	password: v.strictObject({ password: text }),
	mfa: v.strictObject({ mfa: text }),
	code: v.strictObject({ code: text, next: v.optional(v.boolean(), false) }),
	accessKey: v.strictObject({ accessKey: text, second: v.optional(v.boolean(), false) })
};

/** By these keys they are seen. */
export const standsFor = Object.keys(stands);

/** Who calls what, and with which parameters. */
export const callEntries = {
	as: principalName('nobody', 'root', 'user', 'role', 'service', 'outsider'),
	call: callName,
	with: v.optional(v.record(v.string(), formByKey<unknown>(stands, json)), {})
};

/** Of a call in a script, or of an incident: it may be in another account of the scenario. */
export const callEntriesInAccount = { account, ...callEntries };

export type WrittenCall = v.InferOutput<
	v.StrictObjectSchema<typeof callEntriesInAccount, undefined>
>;
