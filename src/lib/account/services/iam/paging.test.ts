import fc from 'fast-check';
import type * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { arn, Bench, managed, priya } from '../../account.fixture';
import type { Call } from '../../base/call';
import { operations } from '../../perform/everything';
import { trusting } from '../../perform/asked.fixture';
import { cutPage, cutTables, type Page } from '../../base/paging';
import { drop, put, type Table } from '../../base/table';

type Cut = { readonly shown: readonly unknown[]; readonly Marker?: string } | undefined;

/** All pages of so many items each, one after another. */
function pages(most: number, cut: (page: Page) => Cut): unknown[][] {
	const all: unknown[][] = [];
	let marker: string | undefined;
	do {
		const page = cut({ MaxItems: most, ...(marker === undefined ? {} : { Marker: marker }) });
		if (!page) throw new Error(`The marker ${marker} is not understood`);
		all.push([...page.shown]);
		marker = page.Marker;
	} while (marker !== undefined);
	return all;
}

const most = fc.integer({ min: 1, max: 6 });
const name = fc.oneof(
	fc.stringMatching(/^[a-c/]{1,4}$/),
	fc.stringMatching(/^x{299,303}[ab]$/) // longer than what a marker holds
);
const table = fc
	.uniqueArray(name, { maxLength: 12 })
	.map((names) =>
		names.reduce<Table<string>>((all, each) => put(all, each, each), [] as Table<string>)
	);
const isWanted = (each: string) => !each.startsWith('b');

describe('the pages of any size put together', () => {
	test('are the whole list', () => {
		fc.assert(
			fc.property(fc.array(name), most, (items, most) => {
				const cut = pages(most, (page) => cutPage(items, page, isWanted));
				expect(cut.flat()).toEqual(items.filter(isWanted));
				expect(cut.slice(0, -1).every(({ length }) => length === most)).toBe(true);
				if (cut.length > 1) expect(cut.at(-1)).not.toEqual([]);
			})
		);
	});
	test('are all tables, in order', () => {
		fc.assert(
			fc.property(fc.array(table, { maxLength: 3 }), most, (tables, most) => {
				const cut = pages(most, (page) => cutTables(tables, page, isWanted));
				const all = tables.flatMap((entries, index) =>
					entries.map(([, entity]) => ({ table: index, entity }))
				);
				expect(cut.flat()).toEqual(all.filter(({ entity }) => isWanted(entity)));
				expect(cut.slice(0, -1).every(({ length }) => length === most)).toBe(true);
				if (cut.length > 1) expect(cut.at(-1)).not.toEqual([]);
			})
		);
	});
	test('leave nothing out when what a page showed is deleted before the next', () => {
		fc.assert(
			fc.property(table, most, (entries, most) => {
				// Where a key is too long for a marker, its place stands in, and that moves.
				const whole = entries.filter(([key]) => key.length < 300);
				let left: Table<string> = whole;
				const seen = pages(most, (page) => {
					const cut = cutTables([left], page);
					for (const { entity } of cut?.shown ?? []) left = drop(left, entity);
					return cut;
				});
				expect(seen.flat()).toHaveLength(whole.length);
				expect(left).toEqual([]);
			})
		);
	});
});

test('whatever is passed as a marker, it is a page or none', () => {
	const tables: Table<string>[] = [[['a', 'a']], [['b', 'b']]];
	const odd = fc.oneof(fc.string(), fc.stringMatching(/^[0-9][/#].{0,9}$/), fc.constant('page-zz'));
	fc.assert(
		fc.property(odd, (Marker) => {
			for (const cut of [
				cutTables(tables, { Marker, MaxItems: 1 }),
				cutPage(['a'], { Marker, MaxItems: 1 })
			]) {
				expect(cut === undefined || cut.shown.length <= 1).toBe(true);
			}
		})
	);
});

/** An account with three of everything that is listed. */
function full(): Bench {
	const bench = new Bench();
	const Tags = ['a', 'b', 'c'].map((Key) => ({ Key, Value: '' }));
	const PolicyDocument =
		'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}';
	const arns = ['PowerUserAccess', 'IAMReadOnlyAccess', 'AWSDenyAll'].map(managed);
	const named = { UserName: 'ana', GroupName: 'Editors', RoleName: 'tiler' };
	bench.ok(priya, 'CreateUser', { UserName: 'ana', Tags });
	bench.ok(priya, 'CreateGroup', { GroupName: 'Editors' });
	bench.ok(priya, 'CreateRole', { RoleName: 'tiler', AssumeRolePolicyDocument: trusting, Tags });
	for (const n of [1, 2, 3]) {
		const InstanceProfileName = `profile-${n}`;
		bench.ok(priya, 'CreateInstanceProfile', { InstanceProfileName, Tags });
		bench.ok(priya, 'AddRoleToInstanceProfile', { InstanceProfileName, RoleName: 'tiler' });
		bench.ok(priya, 'CreateRole', { RoleName: `r-${n}`, AssumeRolePolicyDocument: trusting });
		bench.ok(priya, 'CreateGroup', { GroupName: `group-${n}` });
		bench.ok(priya, 'AddUserToGroup', { GroupName: `group-${n}`, UserName: 'ana' });
		bench.ok(priya, 'CreateUser', { UserName: `user-${n}` });
		bench.ok(priya, 'AddUserToGroup', { GroupName: 'Editors', UserName: `user-${n}` });
		bench.ok(priya, 'CreatePolicy', { PolicyName: `Maps-${n}`, PolicyDocument, Tags });
		bench.ok(priya, 'CreatePolicyVersion', { PolicyArn: arn('policy/Maps-1'), PolicyDocument });
		for (const word of ['User', 'Group', 'Role']) {
			bench.ok(priya, `Put${word}Policy`, { ...named, PolicyName: `p-${n}`, PolicyDocument });
			bench.ok(priya, `Attach${word}Policy`, { ...named, PolicyArn: arns[n - 1] });
			bench.ok(priya, `Attach${word}Policy`, { ...named, PolicyArn: arn('policy/Maps-1') });
		}
		bench.time += 60_000;
		bench.enrol(priya, `phone-${n}`, 'ana');
	}
	const SerialNumber = arn('mfa/phone-1');
	bench.ok(priya, 'TagMFADevice', { SerialNumber, Tags });
	for (const status of ['Inactive', 'Active']) {
		const { AccessKey } = bench.ok(priya, 'CreateAccessKey', { UserName: 'ana' });
		const { AccessKeyId } = AccessKey as { AccessKeyId: string };
		bench.ok(priya, 'UpdateAccessKey', { UserName: 'ana', AccessKeyId, Status: status });
	}
	bench.ok(priya, 'CreateAccountAlias', { AccountAlias: 'marlow-maps' });
	return bench;
}

const ana = { UserName: 'ana' };
const editors = { GroupName: 'Editors' };
const tiler = { RoleName: 'tiler' };
const maps = { PolicyArn: arn('policy/Maps-1') };

/** Each with what it is about, and the lists in its answer. */
const listed: readonly (readonly [string, Call['parameters'], readonly string[], number])[] = [
	['GetGroup', editors, ['Users'], 3],
	['ListAccessKeys', ana, ['AccessKeyMetadata'], 2],
	['ListAccountAliases', {}, ['AccountAliases'], 1],
	['ListAttachedGroupPolicies', editors, ['AttachedPolicies'], 4],
	['ListAttachedRolePolicies', tiler, ['AttachedPolicies'], 4],
	['ListAttachedUserPolicies', ana, ['AttachedPolicies'], 4],
	['ListEntitiesForPolicy', maps, ['PolicyGroups', 'PolicyUsers', 'PolicyRoles'], 3],
	['ListGroupPolicies', editors, ['PolicyNames'], 3],
	['ListGroups', {}, ['Groups'], 6],
	['ListGroupsForUser', ana, ['Groups'], 3],
	['ListInstanceProfileTags', { InstanceProfileName: 'profile-1' }, ['Tags'], 3],
	['ListInstanceProfiles', {}, ['InstanceProfiles'], 3],
	['ListInstanceProfilesForRole', tiler, ['InstanceProfiles'], 3],
	['ListMFADeviceTags', { SerialNumber: arn('mfa/phone-1') }, ['Tags'], 3],
	['ListMFADevices', ana, ['MFADevices'], 3],
	['ListPolicies', { Scope: 'Local' }, ['Policies'], 3],
	['ListPolicyTags', maps, ['Tags'], 3],
	['ListPolicyVersions', maps, ['Versions'], 4],
	['ListRolePolicies', tiler, ['PolicyNames'], 3],
	['ListRoleTags', tiler, ['Tags'], 3],
	['ListRoles', {}, ['Roles'], 4],
	['ListUserPolicies', ana, ['PolicyNames'], 3],
	['ListUserTags', ana, ['Tags'], 3],
	['ListUsers', {}, ['Users'], 8],
	['ListVirtualMFADevices', {}, ['VirtualMFADevices'], 3]
];

describe.each(listed)('%s', (operation, about, lists, count) => {
	const bench = full();
	const entries = (answer: Record<string, unknown>) =>
		lists.flatMap((list) => (answer[list] as object[]).map((each) => JSON.stringify(each)));
	const whole = entries(bench.ok(priya, operation, about));

	test.each([1, 2, 3, 100])('in pages of %i is the whole list, in order', (MaxItems) => {
		const cut = pages(MaxItems, (page) => {
			const answer = bench.ok(priya, operation, { ...about, ...page, MaxItems });
			const { IsTruncated, Marker } = answer;
			expect(IsTruncated).toBe(Marker !== undefined);
			return { shown: entries(answer), ...(Marker ? { Marker: Marker as string } : {}) };
		});
		expect(whole).toHaveLength(count);
		expect(cut.flat()).toEqual(whole);
	});

	test.each(['made up', '9/ana', 'page-!', '0'])('knows no marker “%s”', (Marker) => {
		expect(bench.error(priya, operation, { ...about, Marker }).code).toBe('ValidationError');
	});

	test.each([0, 1001, 1.5])('shows at least one and at most a thousand, not %s', (MaxItems) => {
		expect(bench.error(priya, operation, { ...about, MaxItems }).code).toBe('ValidationError');
	});
});

test('every operation of IAM that lists in pages is in this table, lists nothing here, or is tested with the providers and reports', () => {
	const elsewhere =
		/^(Get|Simulate|List(OpenIDConnectProvider|SAMLProvider)Tags|ListPoliciesGranting|List(ServerCertificates|SSHPublicKeys|SigningCertificates|ServiceSpecificCredentials)$)/;
	const paged = [...operations.values()]
		.filter(({ service, parameters }) => service === 'iam' && 'Marker' in entriesOf(parameters))
		.map(({ name }) => name)
		.filter((name) => name === 'GetGroup' || !elsewhere.test(name));
	expect(listed.map(([name]) => name)).toEqual(paged.toSorted());
});

function entriesOf(schema: v.GenericSchema): object {
	return 'entries' in schema ? (schema.entries as object) : {};
}

describe('of five hundred users', () => {
	const bench = new Bench();
	for (let n = 100; n < 600; n += 1) bench.ok(priya, 'CreateUser', { UserName: `u-${n}` });

	test('a hundred are shown unless more are asked for', () => {
		const answer = bench.ok(priya, 'ListUsers');
		expect(answer['Users']).toHaveLength(100);
		expect(answer['IsTruncated']).toBe(true);
	});
	test('all are deleted by a script that deletes what each page shows', () => {
		let marker: unknown;
		do {
			const answer = bench.ok(priya, 'ListUsers', {
				MaxItems: 50,
				...(marker === undefined ? {} : { Marker: marker })
			});
			for (const { UserName } of answer['Users'] as { UserName: string }[]) {
				if (UserName.startsWith('u-')) bench.ok(priya, 'DeleteUser', { UserName });
			}
			marker = answer['Marker'];
		} while (marker !== undefined);
		expect(bench.account.iam.users).toHaveLength(4);
	});
});
