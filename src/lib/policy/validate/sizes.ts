import { finding } from '../finding';
import type { IssueCode } from '../issues';
import { policySize, type Counting } from '../size';
import type { Check, Subject } from './check';

interface Quota {
	readonly code: IssueCode;
	/** What the quota is for. */
	readonly name: string;
	readonly characters: number;
	readonly counting: Counting;
	readonly remedy: string;
}

const split = 'Split it into several policies.';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
function quotaOf({ kind, resourceType }: Subject): Quota | undefined {
	const counting = 'withoutWhitespace';
	switch (kind) {
		case 'identity':
		case 'boundary':
			return {
				code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
				name: 'A managed policy',
				characters: 6_144,
				counting,
				remedy: split
			};
		case 'session':
			return {
				code: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
				name: 'A session policy',
				characters: 2_048,
				counting,
				remedy: 'Pass the ARNs of managed policies instead.'
			};
		case 'trust':
			return {
				code: 'POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA',
				name: 'A role trust policy',
				characters: 2_048,
				counting,
				remedy: 'Shorten it, or ask AWS for more, at most 8,192.'
			};
		case 'scp':
			return {
				code: 'POLICY_SIZE_EXCEEDS_SCP_QUOTA',
				name: 'An SCP',
				characters: 10_240,
				counting: 'everything',
				remedy: split
			};
		case 'rcp':
			return {
				code: 'POLICY_SIZE_EXCEEDS_RCP_QUOTA',
				name: 'An RCP',
				characters: 5_120,
				counting: 'everything',
				remedy: split
			};
		case 'endpoint':
			return ofResource('The policy of a VPC endpoint', 'everything');
		case 'resource':
			return resourceType ? ofResource('Such a policy', counting) : undefined;
	}
}

function ofResource(name: string, counting: Counting): Quota {
	return {
		code: 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
		name,
		characters: 20_480,
		counting,
		remedy: 'Shorten it, for instance by wildcards or a condition on the organization.'
	};
}

export const sizes: Check = function* (subject) {
	const quota = quotaOf(subject);
	if (!quota || subject.text.length <= quota.characters) return;
	const { code, name, characters, counting, remedy } = quota;
	const size = policySize(subject.text, counting);
	if (size <= characters) return;
	const { from } = subject.draft.range;
	const counted = counting === 'everything' ? ', white space included' : ' without white space';
	yield finding(
		code,
		`${name} may have ${grouped(characters)} characters; this one has ${grouped(size)}${counted}. ${remedy}`,
		{ from, to: from + 1 }
	);
};

/** 10240 as 10,240. */
function grouped(number: number): string {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
