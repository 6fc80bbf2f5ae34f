import * as v from 'valibot';
import { trustTargets, type Asking } from './assuming';
import type { Identity } from '../../identity';
import { proveMfa } from './mfa-proof';
import { fail, type Failed } from '../../base/applied';
import type { Context } from '../../base/operation';
import { stsOperation } from './operation';
import { openRoleSession } from './role-session';
import { packedSimplified, readLimits, type Limits } from './session-limits';
import { readSessionTags } from './session-tags';
import {
	externalId,
	mfa,
	policies,
	roleArn,
	roleDuration,
	roleSessionName,
	sourceIdentity,
	tags,
	transitive
} from './parameters';

const parameters = v.object({
	RoleArn: roleArn,
	RoleSessionName: roleSessionName,
	...policies,
	DurationSeconds: v.optional(roleDuration),
	...tags,
	...transitive,
	ExternalId: v.optional(externalId),
	...mfa,
	SourceIdentity: v.optional(sourceIdentity)
});

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const assumeRole = stsOperation({
	name: 'AssumeRole',
	level: 'Write',
	handsOutCredentials: true,
	parameters,
	secrets: ['TokenCode'],
	simplified: `ProvidedContexts is not taken. ${packedSimplified}`,
	access: {
		kind: 'trust',
		resource: (context, given) => {
			const read = readAsking(context, given);
			if (!read.ok) return read;
			const { ExternalId: id } = given;
			return trustTargets(context.account, read.asking, 'sts:AssumeRole', {
				context: {
					...(id === undefined ? {} : { 'sts:ExternalId': id }),
					// A code that comes with the call counts for the call.
					...(given.TokenCode === undefined
						? {}
						: { 'aws:MultiFactorAuthPresent': 'true', 'aws:MultiFactorAuthAge': '0' })
				}
			});
		},
		apply: (context, given) => {
			const read = readAsking(context, given);
			if (!read.ok) return read;
			const { account, asking, limits } = read;
			return openRoleSession({ ...context, account }, asking, limits, given.DurationSeconds, {});
		}
	}
});

type Read = Pick<Context, 'account'> & {
	readonly ok: true;
	readonly asking: Asking;
	readonly limits: Limits;
};

function readAsking(
	context: Context<Identity>,
	given: v.InferOutput<typeof parameters>
): Read | Failed {
	const { identity } = context;
	const { RoleArn: arn, RoleSessionName: name } = given;
	if (!/^arn:[^:]+:iam::\d{12}:role\/[^:]+$/.test(arn)) {
		return fail('ValidationError', `${arn} is invalid`);
	}
	const own = identity.kind === 'role' ? identity.session.sourceIdentity : undefined;
	const source = given.SourceIdentity ?? own;
	if (own !== undefined && source !== own) return alreadySet;
	const tags = readSessionTags(identity, given.Tags, given.TransitiveTagKeys);
	if (!tags.ok) return tags;
	const limits = readLimits(given);
	if (!limits.ok) return limits;
	const proof = proveMfa(context, given);
	if (!proof.ok) return proof;
	return {
		ok: true,
		account: proof.account,
		asking: {
			roleArn: arn,
			name,
			tags: { tags: tags.tags, transitive: tags.transitive },
			mfa: proof.mfa,
			...(source === undefined ? {} : { sourceIdentity: source })
		},
		limits
	};
}

const alreadySet = fail(
	'ValidationError',
	'The source identity is already set for this assume role session'
);
