import * as v from 'valibot';
import type { Account, Holder } from '../account';
import type { Identity } from '../identity';
import { accept, devicesOf, withDevice } from '../mfa';
import { fail, operation, type Applied, type Context } from '../operation';
import { authenticationCode, password, userName } from '../parameters';
import { samePassword, type Password } from '../password';
import { withCredentials } from '../credentials';
import { signInRecord } from '../sign-in-record';
import { keyOf, lookUp } from '../table';

const parameters = v.variant('as', [
	v.object({
		as: v.literal('root'),
		email: v.string(),
		password,
		mfaCode: v.optional(authenticationCode)
	}),
	v.object({
		as: v.literal('user'),
		/** Account number or alias. */
		account: v.string(),
		userName,
		password,
		mfaCode: v.optional(authenticationCode)
	})
]);

type Credentials = v.InferOutput<typeof parameters>;

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

function signIn({ account, mint, time }: Context<Identity>, tried: Credentials): Applied {
	const known = holderFor(account, tried);
	if (!known || !samePassword(known.password, tried.password))
		return failure(account, known?.holder, false);

	const devices = devicesOf(account, known.holder);
	if (devices.length > 0 && tried.mfaCode === undefined) {
		return { ...fail('MfaRequired', 'Enter a code from the MFA device.'), unrecorded: true };
	}
	const { mfaCode } = tried;
	const accepted = mfaCode && devices.map((device) => accept(device, mfaCode, time)).find(Boolean);
	if (devices.length > 0 && !accepted) return failure(account, known.holder, true);

	const session = {
		id: mint.uuid('session'),
		holder: known.holder,
		mfa: devices.length > 0,
		started: time,
		mustChangePassword: known.resetRequired
	};
	const used = accepted ? withDevice(account, accepted) : account;
	const after = withCredentials(used, known.holder, { passwordLastUsed: time });
	return {
		ok: true,
		account: { ...after, sessions: [...after.sessions, session] },
		value: { SessionId: session.id },
		event: signInRecord(account, known.holder, devices.length > 0, 'Success')
	};
}

interface Known {
	readonly holder: Holder;
	readonly password: Password;
	readonly resetRequired: boolean;
}

function holderFor(account: Account, tried: Credentials): Known | undefined {
	if (tried.as === 'root') {
		const { email, password } = account.root;
		const same = email.toLowerCase() === tried.email.trim().toLowerCase();
		return same ? { holder: { kind: 'root' }, password, resetRequired: false } : undefined;
	}
	const named = tried.account === account.id || tried.account === account.alias;
	const login = named ? lookUp(account.users, tried.userName)?.login : undefined;
	return (
		login && {
			holder: { kind: 'user', key: keyOf(tried.userName) },
			password: login.password,
			resetRequired: login.resetRequired
		}
	);
}

/** AWS gives one answer for a wrong name, password or code. */
function failure(account: Account, holder: Holder | undefined, mfa: boolean): Applied {
	return {
		...fail(
			'AuthenticationFailed',
			'Your authentication information is incorrect. Please try again.'
		),
		event: {
			...signInRecord(account, holder, mfa, 'Failure'),
			errorMessage: holder ? 'Failed authentication' : 'No username found in supplied account'
		}
	};
}
