import * as v from 'valibot';
import type { Identity } from '../../identity';
import { devicesOf, withDevice } from '../iam/mfa/devices';
import { resynchronise } from '../iam/mfa/codes';
import type { Context } from '../../base/operation';
import { signinOperation } from './operation';
import type { Nothing } from '../../base/answers';
import type { Applied } from '../../base/applied';
import { codeNames, consecutiveCodes, passwordProof } from '../iam/parameters';
import { recognise, refused } from './sign-in';
import { signInRecord } from './sign-in-record';

const parameters = v.object({
	email: v.string(),
	password: passwordProof,
	...consecutiveCodes
});

/**
 * Root whose device has drifted cannot sign in, and nobody could mend it from inside: so the sign-in
 * page offers to resynchronise with two consecutive codes. Signing in comes after.
 */
export const resyncMfaAtSignIn = signinOperation({
	name: 'ResyncMfaAtSignIn',
	level: 'Write',
	parameters,
	secrets: ['email', 'password', ...codeNames],
	access: { kind: 'signIn', apply: resync }
});

function resync(
	{ account, time }: Context<Identity>,
	{ email, password, ...codes }: v.InferOutput<typeof parameters>
): Applied<Nothing> {
	const recognised = recognise(account, { as: 'root', email, password });
	if (!recognised.ok) return recognised;
	const { holder } = recognised.known;
	const mended = devicesOf(account, holder)
		.map((device) => resynchronise(device, codes, time))
		.find((device) => device !== undefined);
	if (!mended) return refused(account, holder, true);
	const event = { ...signInRecord(account, holder, true, 'Success'), responseElements: null };
	return { ok: true, account: withDevice(account, mended), value: {}, event };
}
