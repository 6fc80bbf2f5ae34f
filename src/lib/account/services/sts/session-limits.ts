import { policySize } from '../../../policy/size';
import type { Account } from '../../account';
import type { SessionLimits } from './state';
import { fail, type Failed } from '../../base/applied';
import { policyNamed } from '../iam/policies/policies';
import { malformed } from '../iam/policies/policy-text';
import type { GivenTag } from '../iam/tags/tags';

/** What is passed to limit a session. */
export interface PassedLimits {
	readonly Policy?: string | undefined;
	readonly PolicyArns?: readonly { readonly arn: string }[] | undefined;
	readonly Tags?: readonly GivenTag[] | undefined;
}

export interface Limits extends Pick<SessionLimits, 'policies' | 'policyArns'> {
	/** How much of the room for session policies and tags is taken, in percent; nothing where none were passed. */
	readonly packed?: number;
}

/** In a sentence for docs/operations.md. */
export const packedSimplified =
	'PackedPolicySize counts characters, of which 2,048 fit; AWS packs policies and tags into a binary form of its own.';

const room = 2048;

/**
 * The session policies, if they are acceptable and fit, with the tags, into a session token. Whether
 * the managed ones exist is told only to whoever may have the session.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 */
export function readLimits({
	Policy: text,
	PolicyArns: named = [],
	Tags: tags = []
}: PassedLimits): ({ readonly ok: true } & Limits) | Failed {
	const refused = text === undefined ? undefined : malformed(text, 'session');
	if (refused) return refused;
	const policyArns = named.map(({ arn }) => arn);
	const ofPolicies =
		(text === undefined ? 0 : policySize(text, 'everything')) + policyArns.join('').length;
	const ofTags = tags.map(({ Key: key, Value: value }) => key + value).join('').length;
	const packed = Math.ceil((100 * (ofPolicies + ofTags)) / room);
	if (packed > 100) return tooLarge(packed, ofTags > ofPolicies);
	const policies = text === undefined ? [] : [{ name: 'Session policy', text }];
	return { ok: true, policies, policyArns, ...(packed === 0 ? {} : { packed }) };
}

/** The first managed policy that is not there, if any. What AWS says is not documented. */
export function missingPolicy(
	account: Account,
	{ policyArns }: Pick<Limits, 'policyArns'>
): Failed | undefined {
	const missing = policyArns.find((arn) => !policyNamed(account, arn));
	return missing === undefined
		? undefined
		: fail('ValidationError', `The specified policy ${missing} cannot be found.`);
}

function tooLarge(packed: number, mostlyTags: boolean): Failed {
	return fail(
		'PackedPolicyTooLarge',
		mostlyTags
			? `Packed size of session tags consumes ${packed}% of allotted space.`
			: `Packed policy consumes ${packed}% of allotted space, please use smaller policy.`
	);
}

/** Of the answer. */
export function packedAnswer({ packed }: Limits): { readonly PackedPolicySize?: number } {
	return packed === undefined ? {} : { PackedPolicySize: packed };
}
