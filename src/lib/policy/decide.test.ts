import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from './compile';
import { decide } from './decide';
import type { Request } from './decision';
import type { Statement } from './document';

const every = { kind: 'only', patterns: ['*'] } as const;
const only = (...patterns: string[]) => ({ kind: 'only', patterns }) as const;
const allBut = (...patterns: string[]) => ({ kind: 'allBut', patterns }) as const;

const allow = (
	action: Statement['action'],
	resource: Statement['resource'] = every
): Statement => ({
	effect: 'Allow',
	action,
	resource
});
const deny = (...[action, resource = every]: Parameters<typeof allow>): Statement => ({
	effect: 'Deny',
	action,
	resource
});

const readMap: Request = {
	action: 's3:GetObject',
	resource: 'arn:aws:s3:::maps/a.png',
	context: {}
};

function decided(statements: readonly Statement[], request = readMap) {
	const policy = compile({ version: '2012-10-17', statements });
	return decide({ identity: [{ name: 'p', holder: 'user jun', policy }] }, request);
}

test.each([
	['nothing is said', [], 'implicitDeny'],
	['another action is allowed', [allow(only('s3:PutObject'))], 'implicitDeny'],
	['another resource is allowed', [allow(every, only('arn:aws:s3:::plans/*'))], 'implicitDeny'],
	['only the case of the action differs', [allow(only('S3:getobject'))], 'allowed'],
	['the case of the resource differs', [allow(every, only('arn:aws:s3:::Maps/*'))], 'implicitDeny'],
	['a star ends the action', [allow(only('s3:Get*'))], 'allowed'],
	['a question mark stands for one character', [allow(only('s3:GetObjec?'))], 'allowed'],
	['a question mark stands for no character', [allow(only('s3:GetObject?'))], 'implicitDeny'],
	['all but another action is allowed', [allow(allBut('s3:Put*'))], 'allowed'],
	['all but this action is allowed', [allow(allBut('s3:Get*'))], 'implicitDeny'],
	['all but this bucket is allowed', [allow(every, allBut('arn:aws:s3:::maps/*'))], 'implicitDeny'],
	[
		'the bucket is allowed, not its objects',
		[allow(every, only('arn:aws:s3:::maps'))],
		'implicitDeny'
	],
	['a deny joins the allow', [allow(every), deny(only('s3:Get*'))], 'explicitDeny'],
	[
		'the allow is more precise than the deny',
		[deny(every), allow(only('s3:GetObject'))],
		'explicitDeny'
	],
	['a deny is about something else', [allow(every), deny(only('iam:*'))], 'allowed'],
	['all but this is denied', [allow(every), deny(allBut('s3:GetObject'))], 'allowed']
] as const)('when %s', (_, statements, outcome) => {
	expect(decided(statements).outcome).toBe(outcome);
});

test('every statement is read, even after a deny, and says why it did not apply', () => {
	const { read, by } = decided([
		deny(only('s3:*')),
		allow(only('iam:*')),
		allow(every, only('arn:aws:s3:::plans/*'))
	]);
	expect(read.map(({ verdict }) => (verdict.applies ? 'applies' : verdict.because))).toEqual([
		'applies',
		'action',
		'resource'
	]);
	expect(by.map(({ index }) => index)).toEqual([0]);
});

test('a policy of 2008 has no variables: the text is taken as it is', () => {
	const statements = [allow(every, only('arn:aws:s3:::maps/${aws:username}'))];
	const request = {
		...readMap,
		resource: 'arn:aws:s3:::maps/jun',
		context: { 'aws:username': 'jun' }
	};
	const policy = compile({ version: '2008-10-17', statements });
	const old = decide({ identity: [{ name: 'p', holder: 'user jun', policy }] }, request);
	expect(old.outcome).toBe('implicitDeny');
	expect(decided(statements, request).outcome).toBe('allowed');
});

const listing = fc.record({
	kind: fc.constantFrom('only' as const, 'allBut' as const),
	patterns: fc.array(fc.constantFrom('*', 's3:*', 's3:Get*', 'iam:?et*', 'iam:GetUser', 'arn:a'), {
		minLength: 1,
		maxLength: 2
	})
});
const statement: fc.Arbitrary<Statement> = fc.record({
	effect: fc.constantFrom('Allow' as const, 'Deny' as const),
	action: listing,
	resource: listing
});
const request: fc.Arbitrary<Request> = fc.record({
	action: fc.constantFrom('s3:GetObject', 'iam:GetUser', 'iam:SetUser', 'sqs:X'),
	resource: fc.constantFrom('arn:a', 'arn:b'),
	context: fc.constant({})
});

test('adding a deny never widens access', () => {
	fc.assert(
		fc.property(fc.array(statement), statement, request, (policy, extra, asked) => {
			const after = decided([...policy, { ...extra, effect: 'Deny' }], asked);
			if (after.outcome === 'allowed') expect(decided(policy, asked).outcome).toBe('allowed');
		})
	);
});

test('adding an allow never narrows access', () => {
	fc.assert(
		fc.property(fc.array(statement), statement, request, (policy, extra, asked) => {
			const after = decided([...policy, { ...extra, effect: 'Allow' }], asked);
			if (decided(policy, asked).outcome === 'allowed') expect(after.outcome).toBe('allowed');
		})
	);
});

test('the order of statements does not matter', () => {
	fc.assert(
		fc.property(fc.array(statement), request, (policy, asked) => {
			expect(decided(policy.toReversed(), asked).outcome).toBe(decided(policy, asked).outcome);
		})
	);
});
