import { expect, test } from 'vitest';
import { marlow, priya, start, wanda } from '$lib/account/account.fixture';
import type { Call, Caller } from '$lib/account/base/call';
import { id, S3Bench } from '$lib/account/services/s3/s3.fixture';
import { explain } from '$lib/policy/explain';
import { performAll } from '$lib/scenario/timeline';
import { headlineOf, latestCalls } from './calls';

/** Of one call alone: whether it is told as a look-up that was answered. */
function quiet(caller: Caller, operation: string, parameters: Call['parameters'] = {}) {
	const call: Call = {
		service: 'iam',
		operation,
		parameters,
		caller,
		time: start,
		door: 'program'
	};
	const [first] = latestCalls(performAll(marlow, [call]).map(({ step }) => step));
	return first?.kind === 'one' && first.item.lookUp;
}

test.each([
	['GetLoginProfile', { UserName: 'wanda' }],
	['GetAccountPasswordPolicy', {}]
])('%s that finds none is a look-up like any other', (operation, parameters) => {
	expect(quiet(priya, operation, parameters)).toBe(true);
});

test.each([
	's3:GetBucketPolicy',
	's3:GetBucketPolicyStatus',
	's3:GetBucketTagging',
	's3:GetPublicAccessBlock',
	's3:GetBucketOwnershipControls',
	's3control:GetPublicAccessBlock'
])('%s of what is not set is a look-up like any other', (name) => {
	const bench = new S3Bench();
	const caller = bench.as('priya');
	for (const what of ['BucketPolicy', 'BucketOwnershipControls', 'PublicAccessBlock']) {
		bench.ok(caller, `s3:Delete${what}`, { Bucket: 'notices' });
	}
	const [service, operation] = name.split(':') as [Call['service'], string];
	const parameters = service === 's3' ? { Bucket: 'notices' } : { AccountId: id };
	const call: Call = { service, operation, parameters, caller, time: start, door: 'program' };
	const steps = performAll(bench.account, [call]).map(({ step }) => step);
	expect(steps).toMatchObject([{ answer: { ok: false, error: { code: expect.any(String) } } }]);
	expect(latestCalls(steps)).toMatchObject([{ item: { lookUp: true } }]);
});

test('a look-up that no policy allows, and a change of what is not there, show as refused', () => {
	expect(quiet(wanda, 'GetAccountPasswordPolicy')).toBe(false);
	expect(quiet(priya, 'DeleteLoginProfile', { UserName: 'wanda' })).toBe(false);
});

test('look-ups in a row are folded, the latest first; what changed or was refused stands alone', () => {
	const called = (
		caller: Caller,
		operation: string,
		parameters: Call['parameters'] = {}
	): Call => ({ service: 'iam', operation, parameters, caller, time: start, door: 'program' });
	const calls = [
		called(priya, 'ListUsers'),
		called(priya, 'ListGroups'),
		called(priya, 'CreateGroup', { GroupName: 'New' }),
		called(wanda, 'ListUsers'),
		called(priya, 'ListRoles')
	];
	const folds = latestCalls(performAll(marlow, calls).map(({ step }) => step));
	expect(
		folds.map((each) => (each.kind === 'one' ? each.item : each.items.map(({ action }) => action)))
	).toMatchObject([
		{ action: 'iam:ListRoles', number: 4 },
		{ action: 'iam:ListUsers', refusal: { code: 'AccessDenied' } },
		{ action: 'iam:CreateGroup', number: 2 },
		['iam:ListGroups', 'iam:ListUsers']
	]);
});

const nothing: Omit<Call, 'time'> = {
	service: 'iam',
	operation: 'GetUser',
	parameters: {},
	caller: { kind: 'anonymous' },
	door: 'console'
};
const came = (name: string, second: number, kind: 'own' | 'looked' | 'refused look') =>
	({ name, second, kind }) as const;

test.each([
	['what a page reads after a call', [came('own', 0, 'own'), came('a', 1, 'refused look')], 'own'],
	['also where it may read it', [came('own', 0, 'own'), came('a', 1, 'looked')], 'own'],
	[
		'of a page that was gone to later, the first that was refused',
		[came('own', 0, 'own'), came('a', 60, 'refused look'), came('b', 60, 'refused look')],
		'a'
	],
	[
		'but of signing in, which asks no policy, what was refused then',
		[came('signin:ConsoleLogin', 0, 'own'), came('a', 1, 'refused look')],
		'a'
	],
	[
		'also where the page came at once',
		[came('signin:ConsoleLogin', 0, 'own'), came('a', 0, 'refused look')],
		'a'
	],
	['the latest call', [came('x', 0, 'refused look'), came('own', 60, 'own')], 'own']
])('the reason that is told first is of the learner’s own call: %s', (_, made, first) => {
	const folds = made
		.map(({ name, second, kind }, number) => ({
			kind: 'one' as const,
			item: {
				number,
				call: { ...nothing, time: second * 1000 },
				action: name,
				time: second * 1000,
				who: 'jun',
				looks: kind !== 'own',
				lookUp: kind === 'looked'
			}
		}))
		.reverse();
	expect(headlineOf(folds)?.action).toBe(first);
});

test('of a role that is not there it is said that there is none, not that its policy is silent', () => {
	const RoleArn = `arn:aws:iam::${marlow.id}:role/Nobodys`;
	const call: Call = {
		service: 'sts',
		operation: 'AssumeRole',
		parameters: { RoleArn, RoleSessionName: 'there' },
		caller: priya,
		time: start,
		door: 'program'
	};
	const [made] = latestCalls(performAll(marlow, [call]).map(({ step }) => step));
	const decision = made?.kind === 'one' ? made.item.decision : undefined;
	expect(decision && explain(decision, 'priya', 'sts:AssumeRole')).toMatch(/there is no such role/);
});
