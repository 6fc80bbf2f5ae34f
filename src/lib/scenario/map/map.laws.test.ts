import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../account/account';
import { changesBetween } from './changes';
import { unfold, memberIds } from './lines';
import { AccountMap } from './map';
import { atOnce } from './pieces';
import { accountWith, allow, deny, documentOf, id, time } from './map.fixture';
import type { Thing } from './things';

/* Small accounts of any shape: few names, so that policies and people meet. */

const names = ['ana', 'ben', 'cai', 'tiles'];
const resource = fc.constantFrom(
	'*',
	'arn:aws:s3:::tiles/*',
	'arn:aws:s3:::tiles/masters/*',
	'arn:aws:s3:::tiles/${aws:username}/*',
	'arn:aws:iam::*:user/${aws:username}',
	`arn:aws:iam::${id}:user/ana`,
	`arn:aws:iam::${id}:user/b*`,
	`arn:aws:iam::${id}:role/*`
);
const action = fc.constantFrom(
	'*',
	's3:*',
	's3:GetObject',
	'iam:*',
	'iam:Change*',
	'sts:AssumeRole'
);
const condition = fc.constantFrom(
	{},
	{},
	{ Condition: { StringLike: { 'aws:username': '*n*' } } },
	{ Condition: { StringEquals: { 'aws:PrincipalTag/team': 'maps' } } },
	{ Condition: { StringEquals: { 'iam:ResourceTag/team': 'maps' } } },
	{ Condition: { ArnLike: { 'aws:PrincipalArn': '*/ana' } } }
);
const statement = fc
	.tuple(fc.constantFrom(allow, allow, deny), action, resource, condition)
	.map(([effect, action, resource, more]) => effect(action, resource, more));
const document = fc
	.array(statement, { minLength: 1, maxLength: 2 })
	.map((all) => documentOf(...all));
const some = <T>(value: fc.Arbitrary<T>, most = 2) => fc.array(value, { maxLength: most });
const inline = some(document, 1).map((all) => all.map((document) => ({ name: 'own', document })));
const attached = fc.subarray(['first', 'ReadOnlyAccess', 'AdministratorAccess']);
const tags = fc.constantFrom({}, { team: 'maps' }, { team: 'print' });
const boundary = fc.constantFrom({}, {}, { boundary: 'ReadOnlyAccess' });

const kit = fc.record({ groups: fc.subarray(['readers', 'staff']), attached, inline });

/** Of two kinds each, so that many can be folded. */
const users = fc
	.tuple(kit, kit)
	.chain((kits) =>
		fc.tuple(
			...['ana', 'ben', 'cai', 'dee', 'eli'].map((name) =>
				fc
					.tuple(fc.constantFrom(...kits), tags, boundary)
					.map(([kit, tags, limit]) => ({ name, ...kit, tags, ...limit }))
			)
		)
	)
	.chain((all) => fc.subarray(all, { minLength: 1 }));

const inBucket = fc
	.tuple(
		fc.constantFrom('Allow', 'Deny'),
		fc.constantFrom('*', { AWS: id }, { AWS: '444455556666' }),
		condition
	)
	.map(([Effect, Principal, more]) =>
		documentOf({
			Effect,
			Principal,
			Action: 's3:GetObject',
			Resource: 'arn:aws:s3:::tiles/*',
			...more
		})
	);

const account: fc.Arbitrary<Account> = fc
	.record({
		users,
		first: document,
		groups: fc.tuple(inline, attached),
		policy: some(inBucket, 1),
		trusts: fc.constantFrom({ AWS: id }, { Service: 'ec2.amazonaws.com' }, { AWS: '444455556666' })
	})
	.map(({ users, first, groups: [inline, attached], policy: [policy], trusts }) =>
		accountWith({
			users,
			policies: [{ name: 'first', document: first }],
			groups: [
				{ name: 'readers', inline },
				{ name: 'staff', attached }
			],
			roles: ['one', 'two'].map((name) => ({
				name,
				attached: ['first'],
				trust: documentOf({ Effect: 'Allow', Principal: trusts, Action: 'sts:AssumeRole' })
			})),
			s3: {
				buckets: [
					{
						name: 'tiles',
						publicAccessBlock: false,
						objects: names.map((name) => ({ key: `${name}/object` })),
						...(policy && { policy })
					}
				]
			}
		})
	);

/** Outcomes of all that is asked, by thing and words. */
function outcomes(map: AccountMap, member: string, thing: Thing): readonly string[] {
	const line = map.lineOf(member);
	const own = line && unfold(line).find((each) => memberIds(each).includes(member));
	return own ? outcomesOf(map, own, thing) : [];
}

function outcomesOf(map: AccountMap, line: AccountMap['lines'][number], thing: Thing) {
	const { answers } = map.reach(line, thing);
	return answers.map(({ probe, decision }) => `${probe.words}: ${decision.outcome}`);
}

test('whoever stands in one line may do exactly the same', () => {
	fc.assert(
		fc.property(account, (account) => {
			const map = new AccountMap(account, time);
			for (const line of map.lines) {
				for (const thing of map.things) {
					const common = outcomesOf(map, line, thing);
					for (const member of memberIds(line)) {
						expect(outcomes(map, member, thing), `${member}, ${thing.name}`).toEqual(common);
					}
				}
			}
		}),
		{ numRuns: 60 }
	);
});

test('everybody stands in one line, and in one only', () => {
	fc.assert(
		fc.property(account, (account) => {
			const { lines } = new AccountMap(account, time);
			const members = lines.flatMap(memberIds);
			expect(new Set(members).size).toBe(members.length);
			expect(members.filter((id) => id.startsWith('user/'))).toHaveLength(account.iam.users.length);
		})
	);
});

test('nothing changes between an account and itself', () => {
	fc.assert(
		fc.property(account, (account) => {
			const [one, other] = [new AccountMap(account, time), new AccountMap(account, time)];
			expect(atOnce(changesBetween(one, other))).toEqual([]);
		}),
		{ numRuns: 30 }
	);
});

test('what changed is what is allowed to somebody in one account only', () => {
	fc.assert(
		fc.property(account, account, (one, other) => {
			const [before, after] = [new AccountMap(one, time), new AccountMap(other, time)];
			const told = atOnce(changesBetween(before, after)).flatMap(({ line, thing, gained, lost }) =>
				memberIds(line).flatMap((member) => [
					...gained.map((words) => `${member}: ${thing.id}: +${words}`),
					...lost.map((words) => `${member}: ${thing.id}: -${words}`)
				])
			);
			expect(told.sort()).toEqual([...difference(before, after)].sort());
		}),
		{ numRuns: 30 }
	);
});

/** The same without folding anybody and without leaving anything out. */
function difference(before: AccountMap, after: AccountMap): readonly string[] {
	const was = allowed(before);
	const is = allowed(after);
	return [
		...[...is].filter((one) => !was.has(one)).map((one) => one.replace('±', '+')),
		...[...was].filter((one) => !is.has(one)).map((one) => one.replace('±', '-'))
	];
}

function allowed(map: AccountMap): ReadonlySet<string> {
	const found = map.lines.flatMap(memberIds).flatMap((member) =>
		map.things.flatMap((thing) =>
			outcomes(map, member, thing)
				.filter((outcome) => outcome.endsWith(': allowed'))
				.map((outcome) => `${member}: ${thing.id}: ±${outcome.replace(': allowed', '')}`)
		)
	);
	return new Set(found);
}
