import { expect, test } from 'vitest';
import { allow, deny, type StatementJson } from '$lib/policy/compare/policies.fixture';
import { unread, whole as allServices } from '$lib/catalog/testing/whole';
import { needsAll, prefixesFor } from '$lib/ui/playground/analysis/run';
import { sampleFacts } from '$lib/policy/validate/sample-facts.fixture';
import { summarize } from '$lib/ui/playground/analysis/summarize';
import { breadthOf, summaryRows } from './summary-rows';

function summed(...Statement: readonly StatementJson[]) {
	const summary = summarize(JSON.stringify({ Version: '2012-10-17', Statement }), sampleFacts);
	if (!summary) throw new Error('The policy cannot be read');
	return { allowed: summaryRows(summary.allowed), denied: summaryRows(summary.denied) };
}

test('a whole service is full access to all resources', () => {
	expect(summed(allow('s3:*')).allowed).toMatchObject([
		{ prefix: 's3', access: 'Full access', resource: 'All resources', condition: 'None' }
	]);
});

test('levels that are whole stand before those that are not', () => {
	const [row] = summed(allow('s3:List*'), allow('s3:GetObject', 'arn:aws:s3:::maps/*')).allowed;
	expect(row).toMatchObject({ resource: 'Some resources' });
	expect(row?.access).toMatch(/^Full: List.* Limited: .*Read/);
});

test('what is allowed under conditions only is said to be', () => {
	const asked = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
	expect(summed({ ...allow('s3:*'), ...asked }).allowed).toMatchObject([
		{ access: expect.stringContaining('Full:'), condition: 'Under conditions' }
	]);
});

test('a deny is summed up by itself, and taken from what is allowed', () => {
	const { allowed, denied } = summed(allow('*'), deny('iam:*'));
	expect(denied).toMatchObject([{ prefix: 'iam', access: 'Full access' }]);
	expect(allowed.map(({ prefix }) => prefix)).not.toContain('iam');
});

test('a policy that cannot be read has no summary', () => {
	expect(summarize('{', sampleFacts)).toBeUndefined();
});

const withoutMfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } };

test.each([
	['Action *, under a condition', { ...deny('*'), ...withoutMfa }, 'Something of every service.'],
	[
		'NotAction',
		{ Effect: 'Deny', NotAction: ['iam:*', 'sts:*'], Resource: '*', ...withoutMfa },
		'Something of every service but AWS Identity and Access Management (IAM) and AWS Security Token Service.'
	]
])('%s takes in services that it does not name, and all of them are read', (_, statement, says) => {
	const text = JSON.stringify({ Version: '2012-10-17', Statement: statement });
	expect(needsAll({ kind: 'summarize', text })).toBe(true);
	const summary = summarize(text, allServices);
	expect(summary?.denied.services.length).toBeGreaterThan(400);
	expect(summary && breadthOf(summary.denied)).toBe(says);
});

test('of everything without conditions no service need be read', () => {
	const text = JSON.stringify({ Version: '2012-10-17', Statement: allow('*') });
	expect(needsAll({ kind: 'summarize', text })).toBe(false);
	expect(prefixesFor({ kind: 'summarize', text })).toEqual([]);
	expect(summarize(text, unread)?.allowed.extent).toBe('everything');
});

test('what has errors is left out of a summary, which says so', () => {
	const text = JSON.stringify({
		Version: '2012-10-17',
		Statement: [allow('s3:*'), { Effect: 'Alow', Action: 'iam:*', Resource: '*' }]
	});
	const whole = summarize(text, sampleFacts);
	expect(whole?.whole).toBe(false);
	expect(whole?.allowed.services.map(({ prefix }) => prefix)).toEqual(['s3']);
	const halfTyped = summarize(text.slice(0, -2), sampleFacts);
	expect(halfTyped?.whole).toBe(false);
	expect(halfTyped?.allowed).toEqual(whole?.allowed);
});

test('a policy without errors is summed up whole', () => {
	const text = JSON.stringify({ Version: '2012-10-17', Statement: [allow('s3:*')] });
	expect(summarize(text, sampleFacts)?.whole).toBe(true);
});
