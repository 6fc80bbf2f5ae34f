import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allows, document, request, somebody } from './compare/arbitrary.fixture';
import { allow, deny, policy, type StatementJson } from './compare/policies.fixture';
import { permits, type PermittedAction, type Summary } from './permits';
import { sampleFacts } from './validate/sample-facts.fixture';

const objects = 'arn:aws:s3:::maps/*';

function summaryOf(...statements: readonly StatementJson[]): Summary {
	return permits([policy(...statements)], sampleFacts);
}

function find(summary: Summary, action: string): PermittedAction | undefined {
	const [prefix, name] = action.split(':');
	return summary.services
		.filter((service) => service.prefix === prefix)
		.flatMap(({ levels }) => levels.flatMap(({ actions }) => actions))
		.find((permitted) => permitted.name === name);
}

describe('what policies permit', () => {
	test('AdministratorAccess is everything, in every service', () => {
		const summary = summaryOf(allow('*'));
		expect(summary.extent).toBe('everything');
		expect(summary.services.every(({ whole }) => whole)).toBe(true);
		expect(summary.services.map(({ prefix }) => prefix)).toContain('kms');
	});

	test('everything but what is denied is no longer everything', () => {
		const summary = summaryOf(allow('*'), deny('iam:*'));
		expect(summary.extent).toBe('some');
		expect(summary.services.map(({ prefix }) => prefix)).not.toContain('iam');
	});

	test('of a policy near the limit of what is read it tells what it can, and never fails', () => {
		const summary = summaryOf(
			...Array.from({ length: 1_600 }, (_, i) => ({
				...(i % 2 ? allow : deny)('s3:Get*', `arn:aws:s3:::maps-${i}/*`),
				Condition: { StringLike: { 'aws:PrincipalTag/team': `a*${i}` } }
			}))
		);
		expect(summary.extent).toBe('some');
	});

	test('allowing what is denied is nothing', () => {
		expect(summaryOf(allow('s3:*'), deny('s3:*'))).toEqual({
			extent: 'nothing',
			services: [],
			left: [],
			unknown: []
		});
	});

	test('actions are sorted by access level and counted', () => {
		const [s3] = summaryOf(allow(['s3:Get*', 's3:ListBucket'])).services;
		expect(s3?.levels.map(({ level, actions, of }) => [level, actions.length, of])).toEqual([
			['List', 1, 2],
			['Read', 3, 3]
		]);
		expect(s3?.whole).toBe(false);
	});

	test.each<readonly [string, readonly StatementJson[], Partial<PermittedAction>]>([
		['on all resources', [allow('s3:GetObject')], { resources: 'all', conditional: false }],
		['on some', [allow('s3:GetObject', objects)], { resources: 'some', conditional: false }],
		[
			'on all, under a condition',
			[allow('s3:GetObject', '*', { Bool: { 'aws:SecureTransport': 'true' } })],
			{ resources: 'all', conditional: true }
		],
		[
			'on all, as two statements say together',
			[
				allow('s3:GetObject', objects),
				{ Effect: 'Allow', Action: 's3:GetObject', NotResource: objects }
			],
			{ resources: 'all', conditional: false }
		],
		[
			'on all but what is denied',
			[allow('s3:GetObject'), deny('s3:GetObject', objects)],
			{ resources: 'some', conditional: false }
		],
		[
			'on all, unless a deny has its way',
			[allow('s3:GetObject'), deny('*', '*', { Bool: { 'aws:SecureTransport': 'false' } })],
			{ resources: 'all', conditional: true }
		],
		[
			'on all, as a condition that always holds is none',
			[
				allow('s3:GetObject', '*', { StringEquals: { 'aws:RequestedRegion': 'x' } }),
				allow('s3:GetObject', '*', { StringNotEquals: { 'aws:RequestedRegion': 'x' } })
			],
			{ resources: 'all', conditional: false }
		]
	])('an action is permitted %s', (_, statements, expected) => {
		expect(find(summaryOf(...statements), 's3:GetObject')).toMatchObject(expected);
	});

	test('an action without resources of its own needs *', () => {
		const summary = summaryOf(allow('s3:*', 'arn:aws:s3:::*'));
		expect(find(summary, 's3:ListAllMyBuckets')).toBeUndefined();
		expect(find(summary, 's3:GetObject')?.witness).toEqual({
			action: 's3:GetObject',
			resource: 'arn:aws:s3:::example/example',
			context: {}
		});
		expect(find(summaryOf(allow('s3:*')), 's3:ListAllMyBuckets')).toMatchObject({
			resources: 'all',
			witness: { resource: '*' }
		});
	});
});

/** What needs more than identity policies: keys and roles have policies of their own. */
const needsMore = /^(kms|sts):/;

test('agrees with the engine on whatever is asked', () => {
	fc.assert(
		fc.property(document, fc.array(request, { minLength: 20, maxLength: 20 }), (a, requests) => {
			const summary = permits([a], sampleFacts);
			const known = ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObject', 'iam:GetUser'];
			for (const each of requests.filter(({ action }) => known.includes(action))) {
				const permitted = find(summary, each.action);
				if (summary.unknown.includes(each.action)) continue;
				if (!permitted) expect(allows([a], each)).toBe(false);
				if (permitted?.resources === 'all' && !permitted.conditional) {
					expect(allows([a], each)).toBe(true);
				}
			}
			for (const { levels } of summary.services) {
				for (const { witness } of levels.flatMap(({ actions }) => actions)) {
					if (needsMore.test(witness.action)) continue;
					expect(allows([a], { principal: somebody, ...witness })).toBe(true);
				}
			}
		}),
		{ numRuns: 100 }
	);
});
