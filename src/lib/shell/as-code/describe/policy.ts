import { count, listed } from '../../../policy/wording';
import { isOwn, type Policy } from '../thing';
import type { Asking, Looked, Refusal } from './asking';
import { decoded, given } from './answers';

/** A managed policy in the version in force. */
export function describePolicy<Refused extends Refusal>(
	asking: Asking<Refused>,
	arn: string
): Looked<Policy, Refused> {
	const got = asking.look('iam:GetPolicy', { PolicyArn: arn });
	if (!got.ok) return got;
	const { PolicyName: name, Path: path, DefaultVersionId: version, ...rest } = got.value.Policy;
	const document = asking.look('iam:GetPolicyVersion', { PolicyArn: arn, VersionId: version });
	if (!document.ok) return document;
	noteOtherVersions(asking, { arn, name, version });
	const policy: Policy = {
		kind: 'policy',
		...{ arn, name, path },
		...given('description', rest.Description),
		document: decoded(document.value.PolicyVersion.Document),
		tags: rest.Tags
	};
	return { ok: true, value: policy };
}

function noteOtherVersions(
	asking: Asking,
	{ arn, name, version }: { readonly arn: string; readonly name: string; readonly version: string }
): void {
	const versions = asking.part(`other versions of ${name}`, 'iam:ListPolicyVersions', {
		PolicyArn: arn
	});
	const others = versions?.Versions.filter(({ VersionId: id }) => id !== version) ?? [];
	if (others.length === 0) return;
	const ids = listed(others.map(({ VersionId: id }) => id));
	asking.note(
		`Left out: ${count(others.length, 'other version')} of ${name} (${ids}). What is written is ${version}, which is in force.`
	);
}

/** Those of a thing that are the account’s own. AWS’s are there anyway. */
export function needPolicies<Refused extends Refusal>(
	asking: Asking<Refused>,
	arns: readonly (string | undefined)[]
): void {
	for (const arn of arns) {
		if (arn === undefined || !isOwn(arn)) continue;
		asking.need(arn, `the policy ${arn}`, () => describePolicy(asking, arn));
	}
}
