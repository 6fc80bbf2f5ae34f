import { beforeEach, describe, expect, test } from 'vitest';
import { anonymous, arn, Bench, marlow, priya, root, tomas, wanda } from '../account.fixture';
import type { Service } from '../base/call';
import { all } from '../base/table';
import { accountAsked } from '../services/iam/account-settings/asked.fixture';
import { credentialsAsked } from '../services/iam/credentials/asked.fixture';
import { groupsAsked } from '../services/iam/groups/asked.fixture';
import { instanceProfilesAsked } from '../services/iam/instance-profiles/asked.fixture';
import { mfaAsked } from '../services/iam/mfa/asked.fixture';
import { policiesAsked } from '../services/iam/policies/asked.fixture';
import { providersAsked } from '../services/iam/providers/asked.fixture';
import { reportsAsked } from '../services/iam/reports/asked.fixture';
import { rolesAsked } from '../services/iam/roles/asked.fixture';
import { simulationAsked } from '../services/iam/simulation/asked.fixture';
import { stsAsked } from '../services/sts/asked.fixture';
import { tagsAsked } from '../services/iam/tagging/asked.fixture';
import { usersAsked } from '../services/iam/users/asked.fixture';
import { operations } from './everything';
import { actionOf } from './registry';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const asked = [
	...accountAsked,
	...credentialsAsked,
	...groupsAsked,
	...instanceProfilesAsked,
	...mfaAsked,
	...policiesAsked,
	...providersAsked,
	...reportsAsked,
	...rolesAsked,
	...simulationAsked,
	...stsAsked,
	...tagsAsked,
	...usersAsked
];

describe.each(asked)('%s', (name, parameters, printed) => {
	const [service, operation] = name.split(':') as [Service, string];
	const action = actionOf({ service, operation });
	const why = (principal: string) =>
		`AccessDenied: User: ${principal} is not authorized to perform: ${action} on resource: `;

	test('is denied to a user without policies', () => {
		expect(bench.refusal(wanda, name, parameters)).toBe(
			`${why(arn('user/maps/wanda'))}${printed} because no identity-based policy allows the ${action} action`
		);
	});
	test('is denied by AWSDenyAll, whatever else is attached', () => {
		expect(bench.refusal(tomas, name, parameters)).toMatch(
			/ with an explicit deny in an identity-based policy$/
		);
	});
	test('is not denied to an administrator or to root', () => {
		for (const caller of [priya, root]) {
			const answer = bench.call(caller, name, parameters);
			if (!answer.ok) expect(answer.error).not.toHaveProperty('decision');
		}
	});
	test('is refused to whoever has not signed in', () => {
		expect(bench.error(anonymous, name, parameters).code).toBe('InvalidClientTokenId');
	});
	test('leaves an event, allowed or denied, with the decision beside it', () => {
		const before = bench.account.events.length;
		bench.call(wanda, name, parameters);
		bench.call(priya, name, parameters);
		const events = [...bench.account.events].slice(before);
		expect(
			events.map(({ record }) => `${record.eventSource.split('.')[0]}:${record.eventName}`)
		).toEqual([action, action]);
		expect(events.map(({ decision }) => decision?.outcome)).toEqual(['implicitDeny', 'allowed']);
	});
	test('changes nothing but the history when it is denied', () => {
		bench.call(wanda, name, parameters);
		// Of the caller's own key the use is noted.
		expect(withoutUses(bench.account)).toEqual(withoutUses(marlow));
		const {
			iam: { root, groups, mfaDevices, alias },
			signin: { sessions }
		} = bench.account;
		expect({ root, groups, mfaDevices, sessions, alias }).toEqual({
			root: marlow.iam.root,
			groups: marlow.iam.groups,
			mfaDevices: [],
			sessions: [],
			alias: undefined
		});
		expect(bench.account.events).toHaveLength(1);
	});
});

/** S3 names no resource for what is about the account: `s3/who-may.test.ts`. */
const inTestsOfTheirOwn: ReadonlySet<Service> = new Set<Service>(['s3control']);

test('every operation that asks the engine is in this table', () => {
	const all = [...operations]
		.filter(
			([, { access, service }]) => access.kind === 'policies' && !inTestsOfTheirOwn.has(service)
		)
		.map(([name]) => name);
	expect([...new Set(asked.map(([action]) => action))].toSorted()).toEqual(all.toSorted());
});

/** Who is in the account; the uses of access keys left out. */
function withoutUses({ iam: { users } }: typeof marlow) {
	return all(users).map((user) => ({ ...user, accessKeys: [] }));
}
