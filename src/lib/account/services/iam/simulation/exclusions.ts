import * as v from 'valibot';
import { compilePattern } from '../../../../policy/pattern/pattern';
import { readTokens } from '../../../../policy/pattern/tokens';
import { fail, type Failed } from '../../../base/applied';
import { atMostOf, oneOf, textOf } from '../../../base/parameters';
import { policyArn, policyName } from '../parameters';
import type { Place, Source } from './sources';

const policyTypes = [
	'inline',
	'aws-managed',
	'user-managed',
	'permission-boundary',
	'scp',
	'rcp'
] as const;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyIdentifier.html */
const policyIdentifier = v.object({
	PolicyType: v.optional(oneOf(policyTypes)),
	PolicyArn: v.optional(policyArn),
	InlinePolicyIdentifier: v.optional(
		v.object({
			PolicyName: policyName,
			AttachmentType: oneOf(['user', 'group', 'role']),
			AttachmentName: textOf(1, 128)
		})
	)
});

export const policyExclusionList = atMostOf(256, policyIdentifier);

type Identifier = v.InferOutput<typeof policyIdentifier>;

/** An identifier says in one way only what is left out. */
export function wrongExclusion(identifiers: readonly Identifier[]): Failed | undefined {
	const isWrong = ({ PolicyType, PolicyArn, InlinePolicyIdentifier }: Identifier) =>
		[PolicyType, PolicyArn, InlinePolicyIdentifier].filter((way) => way !== undefined).length !== 1;
	return identifiers.some(isWrong)
		? fail(
				'InvalidInput',
				'A policy identifier must specify exactly one of PolicyType, PolicyArn, or InlinePolicyIdentifier.'
			)
		: undefined;
}

export function excludesType(
	identifiers: readonly Identifier[],
	type: (typeof policyTypes)[number]
): boolean {
	return identifiers.some(({ PolicyType }) => PolicyType === type);
}

/** Whether a policy of the account is left out of the simulation. Those passed with it never are. */
export function isExcluded({ place }: Source, identifiers: readonly Identifier[]): boolean {
	return place !== undefined && identifiers.some((identifier) => means(identifier, place));
}

function means(
	{ PolicyType: type, PolicyArn: arn, InlinePolicyIdentifier: inline }: Identifier,
	place: Place
): boolean {
	switch (place.kind) {
		case 'managed': {
			const kept = place.arn.startsWith('arn:aws:iam::aws:') ? 'aws-managed' : 'user-managed';
			return type === kept || (arn !== undefined && namesManaged(arn, place));
		}
		case 'inline':
			return (
				type === 'inline' ||
				(inline?.AttachmentType === place.of &&
					inline.PolicyName === place.name &&
					isLike(inline.AttachmentName, place.owner))
			);
	}
}

/** AWS looks at the ARN as if the policy had no path. */
function namesManaged(pattern: string, { arn, name }: { arn: string; name: string }): boolean {
	const withoutPath = `${arn.slice(0, arn.indexOf('/'))}/${name}`;
	return isLike(pattern, arn) || isLike(pattern, withoutPath);
}

const noKeys = new Map<string, string>();

function isLike(pattern: string, text: string): boolean {
	const tokens = readTokens(pattern, { wildcards: true, variables: false });
	return compilePattern(tokens).matches(text, noKeys);
}
