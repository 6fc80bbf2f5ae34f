import type { Account } from '../../account';
import type { Time } from '../../base/time';
import { holderOf } from '../iam/people/principal';
import type { Identity } from '../../identity';
import { findDevice, showsCodes, withDevice } from '../iam/mfa/devices';
import { accept } from '../iam/mfa/codes';
import { fail, type Failed } from '../../base/applied';
import type { Context } from '../../base/operation';
import { mfaOf } from './temporary';

/** As STS takes it with a call. */
export interface MfaGiven {
	readonly SerialNumber?: string | undefined;
	readonly TokenCode?: string | undefined;
}

/**
 * The account with the code used up, and since when the caller counts as having shown MFA: since
 * now where a code was given, else since its own credentials did. Security keys show no codes.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
 */
export function proveMfa(
	{ account, identity, time }: Context<Identity>,
	{ SerialNumber: serial, TokenCode: code }: MfaGiven
): { readonly ok: true; readonly account: Account; readonly mfa: Time | undefined } | Failed {
	if (serial === undefined && code === undefined)
		return { ok: true, account, mfa: mfaOf(identity) };
	if (serial === undefined || code === undefined) return incomplete;
	const holder = 'proof' in identity ? holderOf(identity) : undefined;
	const found = holder && findDevice(account, holder, serial);
	if (!found?.ok || !showsCodes(found.device)) return notTheirs;
	const used = accept(found.device, code, time);
	return used ? { ok: true, account: withDevice(account, used), mfa: time } : wrongCode;
}

const wrongCode = fail(
	'AccessDenied',
	'MultiFactorAuthentication failed with invalid MFA one time pass code.'
);
const notTheirs = fail(
	'AccessDenied',
	'MultiFactorAuthentication failed, unable to validate MFA code. Please verify your MFA serial number is valid and associated with this user.'
);
const incomplete = fail(
	'AccessDenied',
	'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.'
);
