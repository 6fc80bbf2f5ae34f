import type { RoleSession } from './state';
import type { Asking } from './assuming';
import type { Identity } from '../../identity';
import type { Context } from '../../base/operation';
import type { Failed } from '../../base/applied';
import { readLimits, type Limits, type PassedLimits } from './session-limits';
import { readSessionTags } from './session-tags';
import type { GivenTag } from '../iam/tags/tags';

/** What an identity provider says of the session that its people are to have. */
interface Vouched extends Pick<RoleSession, 'name' | 'provider' | 'sourceIdentity'> {
	readonly roleArn: string;
	readonly tags: readonly GivenTag[];
	readonly transitive: readonly string[];
}

/** What is asked for with an identity provider's word in place of a signature. */
export function readVouched(
	{ tags: given, transitive, ...vouched }: Vouched,
	passed: Omit<PassedLimits, 'Tags'>
): { readonly ok: true; readonly asking: Asking; readonly limits: Limits } | Failed {
	const tags = readSessionTags(nobody, given, transitive);
	if (!tags.ok) return tags;
	const limits = readLimits({ ...passed, Tags: given });
	if (!limits.ok) return limits;
	return {
		ok: true,
		asking: {
			...vouched,
			tags: { tags: tags.tags, transitive: tags.transitive },
			mfa: undefined
		},
		limits
	};
}

/** A call that is not signed: whoever makes it, an identity provider's word is all that counts. */
export function unsigned(context: Context<Identity>): Context<Identity> {
	return { ...context, identity: nobody };
}

const nobody: Identity = { kind: 'anonymous' };
