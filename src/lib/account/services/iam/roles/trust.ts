import type { PolicyDocument, PrincipalName } from '../../../../policy/document';
import type { TrustPolicy } from '../model/roles';
import { keepPrincipals, showPrincipals, type Owner } from '../policies/named-principals';
import { compiledOf } from '../policies/stored-policy';
import type { Failed } from '../../../base/applied';
import { longTrust, malformedTrust, readTrust } from './trust-text';

export type StoredTrust = { readonly ok: true; readonly trust: TrustPolicy } | Failed;

/** In a sentence for docs/operations.md. */
export const trustSimplified =
	'Principals of accounts that are not in the attempt, and names of services, are checked for their form only; AWS knows which exist.';

/** The trust policy as IAM keeps it, with users and roles by their unique ids. */
export function storeTrust(account: Owner, text: string): StoredTrust {
	return longTrust(text) ?? keepTrust(account, text);
}

/** However long: as it is shown it may be longer than it was saved, with ARNs for numbers of accounts. */
export function keepTrust(account: Owner, text: string): StoredTrust {
	const read = readTrust(text);
	if (!read.ok) return read;
	const canonical = canonicalUserIn(read.document);
	if (canonical) return malformedTrust(shownFault(canonical));
	const kept = keepPrincipals(account, text, read.document);
	return kept.ok
		? { ok: true, trust: { text: kept.text } }
		: malformedTrust(shownFault(kept.unknown));
}

/** Roles are trusted by nobody who has only a canonical user id: that is S3's. */
function canonicalUserIn({ statements }: PolicyDocument): PrincipalName | undefined {
	return statements
		.flatMap(({ principal }) => principal?.names ?? [])
		.find(({ type }) => type === 'CanonicalUser');
}

/** The trust policy as answers show it: an id stays only where nobody bears it any more. */
export function shownTrust(account: Owner, trust: TrustPolicy): string {
	return showPrincipals(account, trust.text, () => compiledOf(trust, 'trust').document);
}

/** Services are named in capitals here. */
function shownFault({ type, value }: PrincipalName): string {
	return type === 'Federated'
		? 'Federated principals must be valid domain names or SAML metadata ARNs'
		: `Invalid principal in policy: "${type === 'Service' ? 'SERVICE' : type}":"${value}"`;
}
