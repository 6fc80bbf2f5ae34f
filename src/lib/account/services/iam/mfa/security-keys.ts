import type { Account } from '../../../account';
import type { Holder } from '../model/people';
import type { SecurityKey } from '../model/mfa-devices';
import type { MfaAsked } from '../../../base/error';
import { userNameOf } from '../credentials/credentials';
import type { Identity } from '../../../identity';
import { devicesOf, showsCodes } from './devices';
import type { Context } from '../../../base/operation';
import { verifyAssertion } from '../../../base/webauthn/assertion';
import type { Expectation } from '../../../base/webauthn/expectation';
import {
	creationOptions,
	requestOptions,
	type CreationOptions
} from '../../../base/webauthn/options';
import type { AssertionResponse } from '../../../base/webauthn/responses';

/**
 * What a security key's answer to this very call must have been made for; nothing for calls that come
 * from no page. The challenge comes with the number of the call, so asking and answering have the same
 * as long as nothing is recorded between them, and an answer that was recorded is stale for ever.
 */
export function expectationFor({ from, mint }: Context<Identity>): Expectation | undefined {
	const { origin } = from;
	const rpId = origin && hostOf(origin);
	if (!rpId) return undefined;
	return { challenge: mint.random('challenge'), origin, rpId, userVerification: false };
}

/** `localhost` of `http://localhost:14326`. */
function hostOf(origin: string): string | undefined {
	return /^https?:\/\/([a-z0-9.-]+)(?::\d+)?$/.exec(origin)?.[1];
}

export function keysOf(account: Account, holder: Holder): readonly SecurityKey[] {
	return devicesOf(account, holder).filter((device) => device.kind === 'securityKey');
}

/** What the browser is to ask a new key. */
export function registrationFor(
	{ account, mint }: Context,
	{ challenge, rpId }: Expectation,
	holder: Holder
): CreationOptions {
	const { UserName = 'root' } = userNameOf(account, holder);
	return creationOptions({
		challenge,
		rpId,
		userHandle: mint.random('userHandle'),
		userName: `${UserName} @ ${account.iam.alias ?? account.id}`,
		known: idsFor(keysOf(account, holder), rpId)
	});
}

/** What a holder of devices may show after the password. */
export function askedFor(context: Context<Identity>, holder: Holder): MfaAsked {
	const { account } = context;
	const expected = expectationFor(context);
	const keys = keysOf(account, holder);
	const here = expected ? idsFor(keys, expected.rpId) : [];
	const sites = keys.map(({ rpId }) => rpId).filter((rpId) => rpId !== expected?.rpId);
	return {
		code: devicesOf(account, holder).some(showsCodes),
		...(expected && here.length > 0
			? { securityKey: requestOptions(expected.challenge, expected.rpId, here) }
			: {}),
		elsewhere: [...new Set(sites)]
	};
}

function idsFor(keys: readonly SecurityKey[], site: string): readonly string[] {
	return keys.filter(({ rpId }) => rpId === site).map(({ credential }) => credential.id);
}

/** The holder's key that made this assertion, with its signatures counted on; nothing if none did. */
export function acceptAssertion(
	context: Context<Identity>,
	holder: Holder,
	assertion: AssertionResponse
): SecurityKey | undefined {
	const expected = expectationFor(context);
	const key = keysOf(context.account, holder).find(
		({ credential }) => credential.id === assertion.id
	);
	if (!expected || key?.rpId !== expected.rpId) return undefined;
	const verified = verifyAssertion(assertion, key.credential, expected);
	return verified.ok ? { ...key, credential: verified.value } : undefined;
}
