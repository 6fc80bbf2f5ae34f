import type { SecurityKey } from '../model/mfa-devices';
import { securityKeyArn } from '../arn';
import { inUse, signedInWithoutMfa, tooManyDevices, withDevice } from './devices';
import { fail } from '../../../base/applied';
import { securityKeyName } from '../parameters';
import { expectationFor, keysOf, registrationFor } from './security-keys';
import { aboutCredentials } from '../subjects';
import { emptyTable } from '../../../base/table';
import { userOf } from '../users/users';
import type { Fault } from '../../../base/webauthn/fault';
import { verifyRegistration } from '../../../base/webauthn/registration';
import { registrationResponse } from '../../../base/webauthn/responses';

/*
 * AWS has no API to register a passkey or security key: only its console can, in two steps that are
 * both authorised and recorded as EnableMFADevice and told apart by a condition key. These are the two.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable_fido.html
 */

const simplified =
	'AWS has no API for it. Who made the key is not judged, so there are no condition keys about its certification.';

/** What the browser is to ask the key. Looked up, for nothing has happened yet. */
export const startSecurityKeyRegistration = aboutCredentials({
	name: 'StartSecurityKeyRegistration',
	stepOf: 'EnableMFADevice',
	level: 'Write',
	simplified,
	// Looked at so early, because a key that was touched in vain keeps a credential nobody knows.
	parameters: { DeviceName: securityKeyName },
	keys: () => ({ 'iam:RegisterSecurityKey': 'Create' }),
	apply: (context, holder) => {
		const { account } = context;
		const refused = signedInWithoutMfa(context, holder) ?? tooManyDevices(account, holder);
		if (refused) return refused;
		const expected = expectationFor(context);
		if (!expected) return consoleOnly;
		const options = registrationFor(context, expected, holder);
		return { ok: true, account, value: { CreationOptions: options }, unrecorded: true };
	}
});

/** The key's answer: if it is right, the key is assigned. */
export const finishSecurityKeyRegistration = aboutCredentials({
	name: 'FinishSecurityKeyRegistration',
	stepOf: 'EnableMFADevice',
	level: 'Write',
	simplified,
	parameters: { DeviceName: securityKeyName, Credential: registrationResponse },
	secrets: ['Credential'],
	keys: () => ({ 'iam:RegisterSecurityKey': 'Activate' }),
	apply: (context, holder, { DeviceName: name, Credential: answer }) => {
		const { account, mint, time } = context;
		const refused = signedInWithoutMfa(context, holder) ?? tooManyDevices(account, holder);
		if (refused) return refused;
		const expected = expectationFor(context);
		if (!expected) return consoleOnly;
		const verified = verifyRegistration(answer, expected);
		if (!verified.ok) return fail('InvalidInput', sentences[verified.fault]);

		const credential = verified.value;
		if (keysOf(account, holder).some((key) => key.credential.id === credential.id)) return inUse;
		const user = holder.kind === 'user' ? userOf(account, holder.key) : undefined;
		const key: SecurityKey = {
			kind: 'securityKey',
			serial: securityKeyArn(account, user, name, mint.suffix()),
			created: time,
			tags: emptyTable,
			rpId: expected.rpId,
			credential,
			enabled: { holder, at: time }
		};
		return {
			ok: true,
			account: withDevice(account, key),
			value: { SerialNumber: key.serial },
			// As for the devices that EnableMFADevice is told the number of.
			event: {
				requestParameters: { ...(user ? { userName: user.name } : {}), serialNumber: key.serial },
				responseElements: null
			}
		};
	}
});

const consoleOnly = fail(
	'InvalidInput',
	'A passkey or security key can be registered only on a page of the console.'
);

const another = 'The answer is that of another credential or of something else.';

/** Ours: AWS's are not documented. */
const sentences: Readonly<Record<Fault, string>> = {
	malformed: 'The answer is not one of a security key.',
	wrongType: another,
	wrongChallenge: 'The answer is to a question that is not open any more. Try again.',
	wrongOrigin: 'The answer was made for another page.',
	crossOrigin: 'The answer was made for another page.',
	wrongRp: 'The answer was made for another site.',
	notPresent: 'Nobody touched the security key.',
	notVerified: 'The security key has not made sure who touched it.',
	unsupported: 'The security key makes keys of a kind that is not supported here.',
	otherCredential: another,
	badSignature: another,
	countedBack: another
};
