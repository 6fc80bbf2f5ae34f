import * as v from 'valibot';
import { withCredentials } from '../../credentials';
import type { Identity } from '../../identity';
import { accept, devicesOf, withDevice } from '../../mfa';
import { fail, operation, type Applied, type Context } from '../../operation';
import { authenticationCode, password, userName } from '../../parameters';
import { recognise, refused } from '../../sign-in';
import { signInRecord } from '../../sign-in-record';

const proof = { password, mfaCode: v.optional(authenticationCode) };
const parameters = v.variant('as', [
	v.object({ as: v.literal('root'), email: v.string(), ...proof }),
	v.object({ as: v.literal('user'), account: v.string(), userName, ...proof })
]);

/**
 * Signs in to the console. Where an MFA device is assigned and no code was given, the answer asks
 * for one (MfaRequired) and nothing is recorded yet, as on AWS's two pages.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export const consoleLogin = operation({
	service: 'signin',
	name: 'ConsoleLogin',
	level: 'Write',
	parameters,
	secrets: ['as', 'email', 'account', 'userName', 'password', 'mfaCode'],
	access: { kind: 'signIn', apply: signIn }
});

function signIn(
	{ account, mint, time }: Context<Identity>,
	tried: v.InferOutput<typeof parameters>
): Applied {
	const recognised = recognise(account, tried);
	if (!recognised.ok) return recognised;
	const { holder, resetRequired } = recognised.known;

	const devices = devicesOf(account, holder);
	const mfa = devices.length > 0;
	const { mfaCode } = tried;
	if (mfa && mfaCode === undefined) {
		return { ...fail('MfaRequired', 'Enter a code from the MFA device.'), unrecorded: true };
	}
	const accepted = mfaCode && devices.map((device) => accept(device, mfaCode, time)).find(Boolean);
	if (mfa && !accepted) return refused(account, holder, true);

	const session = {
		id: mint.uuid('session'),
		holder,
		mfa,
		started: time,
		mustChangePassword: resetRequired
	};
	const used = accepted ? withDevice(account, accepted) : account;
	const after = withCredentials(used, holder, { passwordLastUsed: time });
	return {
		ok: true,
		account: { ...after, sessions: [...after.sessions, session] },
		value: { SessionId: session.id },
		event: signInRecord(account, holder, mfa, 'Success')
	};
}
