import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, managed, priya } from '../../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const PolicyDocument =
	'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}';
const PolicyArn = arn('policy/Maps');
const create = (more = {}) =>
	bench.ok(priya, 'CreatePolicy', { PolicyName: 'Maps', PolicyDocument, ...more });

// Recorded from AWS, 2026, of the operations on versions and ListEntitiesForPolicy.
const notFound = 'was not found.';
const notThere = 'does not exist or is not attachable.';
describe.each([
	['CreatePolicyVersion', { PolicyDocument }, notFound],
	['DeletePolicy', {}, notFound],
	['DeletePolicyVersion', { VersionId: 'v2' }, `version v2 ${notThere}`],
	['GetPolicy', {}, notFound],
	['GetPolicyVersion', { VersionId: 'v1' }, `version v1 ${notThere}`],
	['ListEntitiesForPolicy', {}, notThere],
	['ListPolicyVersions', {}, notFound],
	['SetDefaultPolicyVersion', { VersionId: 'v1' }, `version v1 ${notThere}`]
])('%s', (operation, more, words) => {
	test('of a policy that is not there', () => {
		expect(bench.refusal(priya, operation, { PolicyArn, ...more })).toBe(
			`NoSuchEntity: Policy ${PolicyArn} ${words}`
		);
	});
	test('of another account’s policy', () => {
		const other = 'arn:aws:iam::444455556666:policy/Maps';
		create();
		expect(bench.error(priya, operation, { PolicyArn: other, ...more }).code).toBe('NoSuchEntity');
	});
	test.each(['arn:aws:iam::111122223333:user/jun', 'IAMReadOnlyAccess by its name'])(
		'of “%s”, which is no policy’s ARN',
		(wrong) => {
			expect(bench.refusal(priya, operation, { PolicyArn: wrong, ...more })).toBe(
				`InvalidInput: ARN ${wrong} is not valid.`
			);
		}
	);
});

test.each(['DeletePolicyVersion', 'GetPolicyVersion', 'SetDefaultPolicyVersion'])(
	'%s of a version that is not there',
	(operation) => {
		create();
		expect(bench.refusal(priya, operation, { PolicyArn, VersionId: 'v2' })).toBe(
			`NoSuchEntity: Policy ${PolicyArn} version v2 does not exist or is not attachable.`
		);
	}
);

test.each([
	['CreatePolicy', { PolicyName: 'Other' }],
	['CreatePolicyVersion', { PolicyArn }],
	['PutUserPolicy', { UserName: 'jun', PolicyName: 'Other' }],
	['PutGroupPolicy', { GroupName: 'Interns', PolicyName: 'Other' }]
])('%s with what is no policy', (operation, more) => {
	create();
	expect(bench.error(priya, operation, { ...more, PolicyDocument: '{"Statement":' }).code).toBe(
		'MalformedPolicyDocument'
	);
});

describe('a policy cannot be deleted while', () => {
	const attached = 'DeleteConflict: Cannot delete a policy attached to entities.';

	test.each([
		['User', { UserName: 'jun' }],
		['Group', { GroupName: 'Interns' }]
	])('a %s carries it', (word, whose) => {
		create();
		bench.ok(priya, `Attach${word}Policy`, { ...whose, PolicyArn });
		expect(bench.refusal(priya, 'DeletePolicy', { PolicyArn })).toBe(attached);
		bench.ok(priya, `Detach${word}Policy`, { ...whose, PolicyArn });
		bench.ok(priya, 'DeletePolicy', { PolicyArn });
	});
	test('it is somebody’s permissions boundary', () => {
		create();
		bench.ok(priya, 'CreateUser', { UserName: 'ana', PermissionsBoundary: PolicyArn });
		expect(bench.refusal(priya, 'DeletePolicy', { PolicyArn })).toBe(attached);
		bench.ok(priya, 'DeleteUser', { UserName: 'ana' });
		bench.ok(priya, 'DeletePolicy', { PolicyArn });
	});
	test('it has a second version', () => {
		create();
		bench.ok(priya, 'CreatePolicyVersion', { PolicyArn, PolicyDocument });
		expect(bench.refusal(priya, 'DeletePolicy', { PolicyArn })).toMatch(
			/^DeleteConflict: This policy has more than one version/
		);
	});
	test('it is AWS’s', () => {
		const aws = managed('PowerUserAccess');
		expect(bench.error(priya, 'DeletePolicy', { PolicyArn: aws }).code).toBe('AccessDenied');
	});
});

test.each([
	['ListPolicies', { Scope: 'Mine' }],
	['ListPolicies', { PolicyUsageFilter: 'Any' }],
	['ListEntitiesForPolicy', { PolicyArn, EntityFilter: 'Robot' }],
	['CreatePolicyVersion', { PolicyArn, PolicyDocument, SetAsDefault: 'yes' }]
])('%s with %j: no such choice', (operation, parameters) => {
	expect(bench.error(priya, operation, parameters).code).toBe('ValidationError');
});
