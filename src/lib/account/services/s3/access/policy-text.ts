import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PolicyDocument } from '../../../../policy/document';
import { saveForBucket } from '../../../../policy/saving/bucket';
import { fail, type Failed } from '../../../base/applied';
import { keepPrincipals, showPrincipals, type Owner } from '../../iam/policies/named-principals';
import { compiledOf } from '../../iam/policies/stored-policy';
import { quotas } from '../limits';
import { ofBuckets, ofObjects, ofOthers } from './actions';

type Kept =
	| {
			readonly ok: true;
			readonly policy: { readonly text: string };
			readonly document: PolicyDocument;
	  }
	| Failed;

/** A bucket's policy as S3 keeps it, or what it says of one that it will not keep. */
export function storePolicy(account: Owner, bucket: string, text: string): Kept {
	return utf8ToBytes(text).length > quotas.policyBytes
		? malformed('Policy exceeds the maximum allowed document size.')
		: keepPolicy(account, bucket, text);
}

/** However long: as it is shown it may be longer than it was saved, with ARNs for numbers of accounts. */
export function keepPolicy(account: Owner, bucket: string, text: string): Kept {
	const saved = saveForBucket(text, { bucket, ofBuckets, ofObjects, ofOthers });
	if (!saved.ok) return malformed(saved.error);
	const kept = keepPrincipals(account, text, saved.value);
	return kept.ok
		? { ok: true, policy: { text: kept.text }, document: saved.value }
		: malformed('Invalid principal in policy');
}

/** As it is shown: an id stays only where nobody bears it any more. */
export function shownPolicy(account: Owner, policy: { readonly text: string }): string {
	return showPrincipals(account, policy.text, () => compiledOf(policy, 'resource').document);
}

function malformed(message: string): Failed {
	return fail('MalformedPolicy', message);
}
