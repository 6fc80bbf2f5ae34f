import { notValid } from './identify';
import type { Identity, Principal } from '../identity';
import { fail, type Failed } from '../base/applied';
import type { AnyOperation } from '../base/operation';

/**
 * What some callers cannot do, whatever policies say: it depends on how they came by their
 * credentials.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html
 */
export function restrictionOf(
	identity: Identity,
	{ service, name, access }: AnyOperation
): Failed | undefined {
	const assumes = name === 'AssumeRole' || name === 'SwitchRole';
	// With an identity provider's token a call is not signed: nobody asks who sends it.
	if (access.kind === 'trust' && !assumes) return undefined;
	switch (identity.kind) {
		case 'anonymous':
			return assumes ? unknown : undefined;
		case 'outsider':
			return assumes && identity.arn.endsWith(':root') ? rolesNotForRoot : undefined;
		case 'root':
			return assumes ? rolesNotForRoot : sessionRestriction(identity, service, name);
		case 'user':
		case 'role':
		case 'federatedUser':
			return sessionRestriction(identity, service, name);
		case 'service':
		case 'observer':
			return undefined;
	}
}

function sessionRestriction(
	{ proof }: Principal,
	service: string,
	name: string
): Failed | undefined {
	const givesNew = name === 'GetSessionToken' || name === 'GetFederationToken';
	if (proof.kind === 'accessKey') return undefined;
	if (proof.kind === 'session') return givesNew ? notWithSession(name) : undefined;

	const { bearer, mfa } = proof.credentials;
	switch (bearer.kind) {
		case 'role':
			return givesNew ? notWithSession(name) : undefined;
		case 'holder':
			if (service === 'iam' && mfa === undefined) return unknown;
			return service === 'sts' && name !== 'AssumeRole' && name !== 'GetCallerIdentity'
				? notWithSession(name)
				: undefined;
		case 'federatedUser':
			if (service === 'iam') return unknown;
			return service === 'sts' && name !== 'GetCallerIdentity' ? notWithSession(name) : undefined;
	}
}

/** IAM does not say that the credentials are of the wrong kind, but that it does not know them. */
const unknown: Failed = { ok: false, error: notValid };

const rolesNotForRoot = fail('AccessDenied', 'Roles may not be assumed by root accounts.');

/** Seen of GetSessionToken and GetFederationToken; of other operations the text is not documented. */
function notWithSession(name: string): Failed {
	return fail('AccessDenied', `Cannot call ${name} with session credentials`);
}
