import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../account';
import type { Credentials, Holder } from '../services/iam/model/people';
import { rootHolder } from '../services/iam/people/holder';
import { policyNamed } from '../services/iam/policies/policies';
import { all, lookUp } from '../base/table';
import { shownTrust, storeTrust } from '../services/iam/roles/trust';
import { recount } from '../services/iam/policies/uses';
import { accountAfter, play } from './play.fixture';
import { steps } from './steps.fixture';

/* What is kept in two places agrees, and what is referred to is there, after any calls whatever. */

const runs = { numRuns: 30 };

/** Tries a law on the account after every call. */
function always(law: (account: Account) => void) {
	fc.assert(
		fc.property(steps, (list) => {
			for (const { after } of play(list)) law(after);
		}),
		runs
	);
}

/** Tries a law on the account after all calls. */
function atTheEnd(law: (account: Account) => void) {
	fc.assert(
		fc.property(steps, (list) => {
			law(accountAfter(play(list)));
		}),
		runs
	);
}

describe('after any two hundred calls', () => {
	test('nothing refers to what does not exist', () => {
		always((account) => expect(dangling(account)).toEqual([]));
	});

	test('every table is sorted by the names in lower case, each once', () => {
		atTheEnd(({ iam: { users, groups, roles, policies, instanceProfiles } }) => {
			for (const table of [users, groups, roles, policies, instanceProfiles]) {
				const names = all<{ name: string }>(table).map(({ name }) => name.toLowerCase());
				expect(table.map(([key]) => key)).toEqual([...new Set(names)].sort());
			}
		});
	});

	test('whose key it is is known by its id', () => {
		atTheEnd((account) => expect(account.iam.keyHolders).toEqual(keys(account)));
	});

	test('how often policies are used is known without counting', () => {
		atTheEnd(({ iam: { users, groups, roles, uses } }) => {
			const carriers = [...all(users), ...all(groups), ...all(roles)];
			expect(uses).toEqual(
				carriers.reduce<Account['iam']['uses']>(
					(counts, each) => recount(counts, undefined, each),
					[]
				)
			);
		});
	});

	test('how much S3 keeps is known without counting, and nothing is under a key without a version', () => {
		always(({ s3 }) => {
			if (!s3) return;
			const objects = [...s3.buckets.values()].flatMap((bucket) => [...bucket.objects.values()]);
			const versions = objects.flatMap((object) => [...object.versions]);
			const sizes = versions.map((each) => (each.kind === 'content' ? each.size : 0));
			expect(s3.storedBytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
			for (const { versions: all } of objects) {
				expect(all.length).toBeGreaterThan(0);
				expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
			}
		});
	});

	test('a bucket’s policy keeps nobody of the account by name', () => {
		atTheEnd(({ id, s3 }) => {
			for (const { policy } of s3?.buckets.values() ?? []) {
				expect(policy?.text ?? '').not.toMatch(new RegExp(`:${id}:(user|role)/`));
			}
		});
	});

	test('a device and its holder agree on whose it is', () => {
		always((account) => {
			const { byHolder, byDevice } = assignments(account);
			expect(byHolder).toEqual(byDevice);
		});
	});

	test('temporary credentials find their user under its present name, as long as there is one of its id', () => {
		always(({ iam: { users }, sts: { temporary } }) => {
			const keyOfId = new Map(users.map(([key, { id }]) => [id, key]));
			for (const { bearer } of all(temporary)) {
				if (bearer.kind === 'role' || bearer.userId === undefined) continue;
				const key = keyOfId.get(bearer.userId);
				if (key === undefined) continue;
				if (bearer.kind === 'federatedUser') expect(bearer.user).toBe(key);
				else expect(bearer.holder).toEqual({ kind: 'user', key });
			}
		});
	});

	test('a trust policy keeps nobody of the account by name, and is shown as it can be saved again', () => {
		atTheEnd((account) => {
			for (const { trust } of all(account.iam.roles)) {
				expect(trust.text).not.toMatch(/:(user|role)\//);
				const shown = shownTrust(account, trust);
				const stored = storeTrust(account, shown);
				if (stored.ok) expect(stored.trust).toEqual(trust);
				else expect(shown).toMatch(/"A(IDA|ROA)/);
			}
		});
	});
});

/** Every assigned device, by its holder and by itself. */
function assignments(account: Account) {
	const owned = (holder: string, { mfaDevices }: Credentials) =>
		mfaDevices.map((serial) => `${holder}: ${serial}`);
	return {
		byHolder: [
			...owned('root', account.iam.root),
			...account.iam.users.flatMap(([key, user]) => owned(`user ${key}`, user))
		].toSorted(),
		byDevice: all(account.iam.mfaDevices)
			.flatMap(({ serial, enabled }) => (enabled ? [{ serial, holder: enabled.holder }] : []))
			.map(({ serial, holder }) =>
				holder.kind === 'root' ? `root: ${serial}` : `user ${holder.key}: ${serial}`
			)
			.toSorted()
	};
}

/** Every access key with its holder. */
function keys({ iam: { root, users } }: Account): Account['iam']['keyHolders'] {
	const owned = ({ accessKeys }: Credentials, holder: Holder) =>
		accessKeys.map(({ id }) => [id.toLowerCase(), holder] as const);
	const found = [
		...owned(root, rootHolder),
		...users.flatMap(([key, user]) => owned(user, { kind: 'user', key }))
	];
	return found.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** Everything an account refers to exists. */
function dangling(account: Account): string[] {
	const {
		iam: { users, groups, roles, instanceProfiles, mfaDevices },
		signin: { sessions }
	} = account;
	const holders = [
		...sessions.map(({ holder }) => holder),
		...all(mfaDevices).flatMap(({ enabled }) => (enabled ? [enabled.holder] : []))
	];
	return [
		...all(users).flatMap((user) => user.groups.filter((key) => !lookUp(groups, key))),
		...[...all(users), ...all(roles)].flatMap(({ boundary }) =>
			boundary !== undefined && !policyNamed(account, boundary) ? [boundary] : []
		),
		...[...all(users), ...all(groups), ...all(roles)].flatMap(({ attached }) =>
			attached.filter((each) => !policyNamed(account, each))
		),
		...all(instanceProfiles).flatMap(({ role }) =>
			role !== undefined && !lookUp(roles, role) ? [role] : []
		),
		...holders.flatMap((holder) =>
			holder.kind === 'user' && !lookUp(users, holder.key) ? [holder.key] : []
		)
	];
}
