import * as v from 'valibot';
import type { Account } from '../../account';
import type { Holder } from '../iam/model/people';
import type { MfaDevice } from '../iam/model/mfa-devices';
import type { Time } from '../../base/time';
import type { ApiError } from '../../base/error';
import { credentialsOf, withCredentials } from '../iam/credentials/credentials';
import { sessionLength } from './sessions';
import type { Identity } from '../../identity';
import { devicesOf, withDevice } from '../iam/mfa/devices';
import { accept } from '../iam/mfa/codes';
import { fail, type Applied } from '../../base/applied';
import type { Context } from '../../base/operation';
import { signinOperation, type SigninAnswer } from './operation';
import { authenticationCode, passwordProof, userName } from '../iam/parameters';
import { passwordStanding, type Standing } from '../iam/credentials/password-policy';
import { acceptAssertion, askedFor } from '../iam/mfa/security-keys';
import { remembered } from '../sts/temporary';
import { recognise, refused } from './sign-in';
import { signInRecord } from './sign-in-record';
import { isNoted } from '../iam/credentials/spans';
import { isoTime } from '../../base/time';
import { assertionResponse } from '../../base/webauthn/responses';

const proof = {
	password: passwordProof,
	mfaCode: v.optional(authenticationCode),
	/** In place of a code: what a security key signed. */
	assertion: v.optional(assertionResponse)
};
const parameters = v.variant('as', [
	v.object({ as: v.literal('root'), email: v.string(), ...proof }),
	v.object({ as: v.literal('user'), account: v.string(), userName, ...proof })
]);
type Tried = v.InferOutput<typeof parameters>;

/**
 * Signs in to the console. Where an MFA device is assigned and nothing of one was shown, the answer
 * asks for it (MfaRequired) and nothing is recorded yet, as on AWS's two pages.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export const consoleLogin = signinOperation({
	name: 'ConsoleLogin',
	level: 'Write',
	simplified:
		'Root’s other way in without its device, by email and phone, is left out; another device serves, or undoing.',
	parameters,
	secrets: ['as', 'email', 'account', 'userName', 'password', 'mfaCode', 'assertion'],
	access: { kind: 'signIn', apply: signIn }
});

function signIn(context: Context<Identity>, tried: Tried): Applied<SigninAnswer<'ConsoleLogin'>> {
	const { account, mint, time } = context;
	const recognised = recognise(account, tried);
	if (!recognised.ok) return recognised;
	const { holder } = recognised.known;

	const mfa = devicesOf(account, holder).length > 0;
	if (mfa && tried.mfaCode === undefined && !tried.assertion) {
		const { error } = fail(
			'MfaRequired',
			'Show an MFA device: its code, or the security key itself.'
		);
		return { ok: false, error: { ...error, mfa: askedFor(context, holder) }, unrecorded: true };
	}
	const shown = mfa ? deviceShown(context, holder, tried) : undefined;
	if (mfa && !shown) return refused(account, holder, true);
	const standing = passwordStanding(account, holder, time);
	if (standing.kind === 'expired') {
		return { ...refused(account, holder, mfa), error: passwordExpired };
	}

	const session = {
		id: mint.uuid('session'),
		holder,
		mfa,
		started: time,
		mustChangePassword: standing.kind === 'mustChange'
	};
	const used = shown ? withDevice(account, shown) : account;
	const after = usePassword(used, holder, time);
	return {
		ok: true,
		account: {
			...after,
			signin: { ...after.signin, sessions: [...sessionsKnown(after, time), session] }
		},
		value: { SessionId: session.id, ...passwordWarning(standing) },
		event: signInRecord(account, holder, mfa, 'Success', shown?.serial)
	};
}

/** Sessions that ended long ago are forgotten, as temporary credentials are. */
function sessionsKnown(
	{ signin: { sessions } }: Account,
	time: Time
): Account['signin']['sessions'] {
	return sessions.filter(({ started }) => started + sessionLength + remembered > time);
}

function usePassword(account: Account, holder: Holder, time: Time): Account {
	const { passwordLastUsed: last } = credentialsOf(account, holder);
	return isNoted('password', last, time)
		? withCredentials(account, holder, { passwordLastUsed: time })
		: account;
}

/** For the console to show in the last 15 days of a password. */
function passwordWarning(standing: Standing) {
	return standing.kind === 'good' && standing.expires !== undefined
		? { PasswordExpires: isoTime(standing.expires) }
		: {};
}

const passwordExpired: ApiError = {
	code: 'PasswordExpired',
	message: 'Your password has expired. An administrator must set a new one.'
};

/** The holder's device that the code or the assertion is from, with both used up. Any of them serves. */
function deviceShown(
	context: Context<Identity>,
	holder: Holder,
	{ mfaCode, assertion }: Tried
): MfaDevice | undefined {
	if (assertion) return acceptAssertion(context, holder, assertion);
	if (mfaCode === undefined) return undefined;
	const { account, time } = context;
	return devicesOf(account, holder)
		.map((device) => accept(device, mfaCode, time))
		.find((device) => device !== undefined);
}
