import { mapped, type Ask, type Asked } from '../../../query';
import type { Carrier } from '../carriers';
import { policyVersion, policyWith } from '../queries';

/** The JSON of a policy: of its default version, which must be known first. */
export function readDocument(ask: Ask, arn: string): Asked<string> {
	const policy = ask(policyWith(arn));
	return policy.ok ? readVersion(ask, arn, policy.value.Policy.DefaultVersionId) : policy;
}

export function readVersion(ask: Ask, arn: string, version: string): Asked<string> {
	return mapped(ask(policyVersion(arn, version)), ({ PolicyVersion }) =>
		decodeDocument(PolicyVersion.Document)
	);
}

/** The JSON of an inline policy. */
export function readInline(
	ask: Ask,
	carrier: Carrier,
	name: string,
	policy: string
): Asked<string> {
	return mapped(ask(carrier.inlineNamed(name, policy)), ({ PolicyDocument }) =>
		decodeDocument(PolicyDocument)
	);
}

/** Documents come URL-encoded, as in AWS's answers. */
export function decodeDocument(document: string): string {
	return decodeURIComponent(document);
}
