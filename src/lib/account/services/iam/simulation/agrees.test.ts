import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arn, Bench, priya, wanda } from '../../../account.fixture';
import type { Answer } from '../../../base/call';

/* What the simulator says, the account does. */

const statement = fc.record({
	Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
	Action: fc.constantFrom('*', 'iam:*', 'iam:Get*', 'iam:ListUsers', 's3:*'),
	Resource: fc.constantFrom('*', arn('user/jun'), arn('user/maps/*'), arn('user/${aws:username}'))
});
const document = fc
	.array(statement, { minLength: 1, maxLength: 3 })
	.map((Statement) => JSON.stringify({ Version: '2012-10-17', Statement }));
const scp = document.map((text) => ({ name: 'Guard', text }));
const given = fc.record({
	own: document,
	ofGroup: document,
	boundary: fc.option(document),
	scps: fc.option(fc.array(fc.array(scp, { minLength: 1, maxLength: 2 }), { maxLength: 2 }))
});

const asked: readonly (readonly [operation: string, parameters: object, resource: string])[] = [
	['GetUser', { UserName: 'jun' }, arn('user/jun')],
	['GetUser', { UserName: 'wanda' }, arn('user/maps/wanda')],
	['ListUsers', {}, '*']
];

function isDenied(answer: Answer): boolean {
	return !answer.ok && answer.error.code === 'AccessDenied';
}

test('whatever policies a user has', () => {
	fc.assert(
		fc.property(given, ({ own, ofGroup, boundary, scps }) => {
			const organization = {
				id: 'o-a1b2c3d4e5',
				path: 'o-a1b2c3d4e5/r-ab12/',
				isManagementAccount: false,
				scps: scps ?? [],
				rcps: []
			};
			const bench = new Bench();
			const named = (PolicyDocument: string) => ({ PolicyName: 'Given', PolicyDocument });
			bench.ok(priya, 'AddUserToGroup', { UserName: 'wanda', GroupName: 'Interns' });
			bench.ok(priya, 'PutUserPolicy', { UserName: 'wanda', ...named(own) });
			bench.ok(priya, 'PutGroupPolicy', { GroupName: 'Interns', ...named(ofGroup) });
			if (boundary !== null) {
				bench.ok(priya, 'CreatePolicy', named(boundary));
				const PermissionsBoundary = arn('policy/Given');
				bench.ok(priya, 'PutUserPermissionsBoundary', { UserName: 'wanda', PermissionsBoundary });
			}
			const account = scps ? { ...bench.account, organization } : bench.account;
			for (const [operation, parameters, resource] of asked) {
				const does = new Bench(account).call(wanda, operation, { ...parameters });
				// The guard rails bind whoever asks, but not the observer.
				const simulated = new Bench(account).call({ kind: 'observer' }, 'SimulatePrincipalPolicy', {
					PolicySourceArn: arn('user/maps/wanda'),
					ActionNames: [`iam:${operation}`],
					ResourceArns: [resource]
				});
				expect(simulated).toMatchObject({
					value: { EvaluationResults: [{ EvalDecision: expect.any(String) }] }
				});
				const isAllowed = JSON.stringify(simulated).includes('"EvalDecision":"allowed"');
				expect([operation, isAllowed]).toEqual([operation, !isDenied(does)]);
			}
		}),
		{ numRuns: 100 }
	);
});
