import { mapped, type Ask, type Asked } from '../../../query';
import { policyVersion, policyWith } from '../queries';

/** The JSON of a policy: of its default version, which must be known first. */
export function readDocument(ask: Ask, arn: string): Asked<string> {
	const policy = ask(policyWith(arn));
	if (!policy.ok) return policy;
	const version = ask(policyVersion(arn, policy.value.Policy.DefaultVersionId));
	// Documents come URL-encoded, as in AWS's answers.
	return mapped(version, ({ PolicyVersion }) => decodeURIComponent(PolicyVersion.Document));
}
