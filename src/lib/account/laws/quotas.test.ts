import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotas } from '../services/iam/quotas';
import { all, lookUp } from '../base/table';
import { accountAfter, play } from './play.fixture';
import { steps } from './steps.fixture';

/* What there may never be more of than AWS lets there be, whatever is called. */

const runs = { numRuns: 30 };

test('nobody has more keys, devices, groups, policies or former passwords than AWS allows', () => {
	fc.assert(
		fc.property(steps, (list) => {
			const {
				iam: { root, users, groups, roles, policies }
			} = accountAfter(play(list));
			for (const { accessKeys, mfaDevices } of [root, ...all(users)]) {
				expect(accessKeys.length).toBeLessThanOrEqual(quotas.accessKeysPerHolder);
				expect(mfaDevices.length).toBeLessThanOrEqual(quotas.mfaDevicesPerHolder);
			}
			for (const { login, groups, attached } of all(users)) {
				expect(login?.former?.length ?? 0).toBeLessThanOrEqual(quotas.formerPasswords);
				expect(groups.length).toBeLessThanOrEqual(quotas.groupsPerUser);
				expect(attached.length).toBeLessThanOrEqual(quotas.policiesPerUser);
			}
			for (const { attached } of all(groups))
				expect(attached.length).toBeLessThanOrEqual(quotas.policiesPerGroup);
			for (const { attached } of all(roles))
				expect(attached.length).toBeLessThanOrEqual(quotas.policiesPerRole);
			for (const { versions } of all(policies))
				expect(versions.length).toBeLessThanOrEqual(quotas.versionsPerPolicy);
		}),
		runs
	);
});

test('no tag is there twice, whatever the case, and none is one of AWS’s', () => {
	fc.assert(
		fc.property(steps, (list) => {
			for (const { tags } of all(accountAfter(play(list)).iam.users)) {
				const keys = all(tags).map(({ key }) => key.toLowerCase());
				expect(tags.map(([key]) => key)).toEqual([...new Set(keys)].sort());
				expect(keys.filter((key) => key.startsWith('aws:'))).toEqual([]);
			}
		}),
		runs
	);
});

test('temporary credentials stand for whom they were given to, for the time they were given', () => {
	fc.assert(
		fc.property(steps, (list) => {
			for (const { before, call, after } of play(list)) {
				const given = after.sts.temporary.filter(([key]) => !lookUp(before.sts.temporary, key));
				expect(given.length).toBeLessThanOrEqual(1);
				for (const [, { issued, expires, bearer }] of given) {
					expect(issued).toBe(call.time);
					const role = bearer.kind === 'role' && lookUp(after.iam.roles, bearer.role);
					if (!role) continue;
					expect(role.id).toBe(bearer.kind === 'role' && bearer.roleId);
					expect(expires - issued).toBeLessThanOrEqual(role.maxSessionDuration * 1000);
				}
			}
		}),
		runs
	);
});
