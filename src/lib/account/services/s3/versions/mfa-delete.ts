import type { Account } from '../../../account';
import { fail, type Failed } from '../../../base/applied';
import type { Asker, Context } from '../../../base/operation';
import { accept } from '../../iam/mfa/codes';
import { findDevice, showsCodes, withDevice } from '../../iam/mfa/devices';
import { rootHolder } from '../../iam/people/holder';
import type { Bucket } from '../state';

type Shown = { readonly ok: true; readonly account: Account } | Failed;

/**
 * Where MFA delete is on, only root of the account that owns the bucket deletes a version, with a code
 * of a device of its own. The account comes back with the code used up.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html
 */
export function mfaForDelete(
	context: Context<Asker>,
	{ versioning }: Bucket,
	mfa: string | undefined
): Shown {
	if (versioning?.mfaDelete !== 'Enabled') return { ok: true, account: context.account };
	if (mfa === undefined) return needed;
	return context.identity.kind === 'root' ? proven(context, mfa) : onlyByOwner;
}

/** The same for a change of versioning; to switch MFA delete on takes a code as well. */
export function mfaForVersioning(
	context: Context<Asker>,
	{ versioning }: Bucket,
	mfa: string | undefined,
	changesMfaDelete: boolean
): Shown {
	if (mfa !== undefined) return context.identity.kind === 'root' ? proven(context, mfa) : exclusive;
	if (versioning?.mfaDelete === 'Enabled') return needed;
	return changesMfaDelete ? exclusive : { ok: true, account: context.account };
}

/** `arn:aws:iam::111122223333:mfa/phone 123456`; the console cannot pass it. */
function proven({ account, identity, time }: Context<Asker>, mfa: string): Shown {
	const [serial = '', code = ''] = mfa.split(' ');
	if (identity.kind !== 'root' || identity.proof.kind !== 'accessKey') return notValid;
	const found = findDevice(account, rootHolder, serial);
	if (!found.ok || !showsCodes(found.device)) return notValid;
	const used = accept(found.device, code, time);
	return used ? { ok: true, account: withDevice(account, used) } : notValid;
}

const needed = fail('AccessDenied', 'Mfa Authentication must be used for this request');
const onlyByOwner = fail(
	'AccessDenied',
	'This operation may only be performed by the bucket owner'
);
const exclusive = fail(
	'InvalidRequest',
	'DevPay and Mfa are mutually exclusive authorization methods.'
);
/** What AWS says of a wrong code is not documented. */
const notValid = fail('AccessDenied', 'The MFA device or code provided is not valid');
