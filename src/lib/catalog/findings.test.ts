import { describe, expect, test } from 'vitest';
import { validate } from '../policy/validate';
import { everyManagedPolicy as all } from './testing/managed';
import { whole } from './testing/whole';

/**
 * What Access Analyzer is known to say of AWS's own policies.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
const known: Readonly<Record<string, readonly string[]>> = {
	AdministratorAccess: [
		'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
		'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE'
	],
	IAMFullAccess: [
		'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
		'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE'
	],
	PowerUserAccess: ['CREATE_SLR_WITH_STAR_IN_RESOURCE']
};

/** Plain to see in many of AWS's policies, and without harm. */
const harmless = /^REDUNDANT_(?:ACTION|RESOURCE)$|^POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA$/;

describe('of a managed policy the validator says what AWS’s own says', () => {
	test.each(all.map((policy) => [policy.name, policy] as const))('%s', (name, { text }) => {
		const found = validate(text, { kind: 'identity', facts: whole });
		const codes = new Set(found.map(({ code }) => code).filter((code) => !harmless.test(code)));
		expect([...codes]).toEqual(known[name] ?? []);
	});
});
