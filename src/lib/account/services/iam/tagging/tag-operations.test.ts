import { beforeEach, describe, expect, test } from 'vitest';
import { arn, Bench, jun, managed, priya, wanda } from '../../../account.fixture';
import type { Call } from '../../../base/call';
import { trusting } from '../../../perform/asked.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
});

const allowAll =
	'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}';
const tag = (Key: string, Value: string) => ({ Key, Value });

interface Made {
	/** Who makes it, and what names it from then on. */
	readonly create: readonly [string, Call['parameters']];
	readonly named: Call['parameters'];
	readonly missing: readonly [Call['parameters'], string];
}

const things: Readonly<Record<string, Made>> = {
	User: {
		create: ['CreateUser', { UserName: 'ana' }],
		named: { UserName: 'ANA' },
		missing: [{ UserName: 'bob' }, 'The user with name bob cannot be found.']
	},
	Role: {
		create: ['CreateRole', { RoleName: 'tiler', AssumeRolePolicyDocument: trusting }],
		named: { RoleName: 'Tiler' },
		missing: [{ RoleName: 'none' }, 'The role with name none cannot be found.']
	},
	Policy: {
		create: ['CreatePolicy', { PolicyName: 'Maps', PolicyDocument: allowAll }],
		named: { PolicyArn: arn('policy/Maps') },
		missing: [{ PolicyArn: arn('policy/None') }, `Policy ${arn('policy/None')} was not found.`]
	},
	InstanceProfile: {
		create: ['CreateInstanceProfile', { InstanceProfileName: 'tiler' }],
		named: { InstanceProfileName: 'Tiler' },
		missing: [{ InstanceProfileName: 'none' }, 'Instance Profile none cannot be found.']
	},
	MFADevice: {
		create: ['CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' }],
		named: { SerialNumber: arn('mfa/phone') },
		missing: [
			{ SerialNumber: arn('mfa/none') },
			`MFA Device with serial number ${arn('mfa/none')} does not exist.`
		]
	}
};

/** Whose tag keys are the same whatever their case. */
const ofAnyCase = ['User', 'Role'];

describe.each(Object.entries(things))(
	'%s',
	(word, { create: [create, parameters], named, missing }) => {
		const listed = () => bench.ok(priya, `List${word}Tags`, named);

		test('is made with tags, tagged further and untagged', () => {
			bench.ok(priya, create, { ...parameters, Tags: [tag('team', 'survey')] });
			bench.ok(priya, `Tag${word}`, {
				...named,
				Tags: [tag('team', 'print'), tag('area', 'north')]
			});
			expect(listed()).toEqual({
				Tags: [tag('area', 'north'), tag('team', 'print')],
				IsTruncated: false
			});
			bench.ok(priya, `Untag${word}`, { ...named, TagKeys: ['team', 'never-there'] });
			expect(listed()['Tags']).toEqual([tag('area', 'north')]);
		});

		test('has its tags listed in pages', () => {
			bench.ok(priya, create, { ...parameters, Tags: [tag('b', '2'), tag('a', '1')] });
			const first = bench.ok(priya, `List${word}Tags`, { ...named, MaxItems: 1 });
			expect(first).toMatchObject({ Tags: [tag('a', '1')], IsTruncated: true });
			const rest = { ...named, MaxItems: 1, Marker: first['Marker'] };
			expect(bench.ok(priya, `List${word}Tags`, rest)).toEqual({
				Tags: [tag('b', '2')],
				IsTruncated: false
			});
		});

		test.each(['Tag', 'Untag', 'List'])('must exist to %s', (verb) => {
			const operation = verb === 'List' ? `List${word}Tags` : `${verb}${word}`;
			const tags = { Tags: [tag('team', 'maps')], TagKeys: ['team'] };
			expect(bench.refusal(priya, operation, { ...missing[0], ...tags })).toBe(
				`NoSuchEntity: ${missing[1]}`
			);
		});

		// Recorded from AWS, 2026, of roles and policies; IAM User Guide, rules for tagging.
		test('is given no key twice, neither at once nor when it is made', () => {
			const Tags = [tag('team', 'a'), tag('team', 'b')];
			expect(bench.error(priya, create, { ...parameters, Tags }).code).toBe('InvalidInput');
			bench.ok(priya, create, parameters);
			expect(bench.refusal(priya, `Tag${word}`, { ...named, Tags })).toBe(
				ofAnyCase.includes(word)
					? 'InvalidInput: Duplicate tag keys found. Please note that Tag keys are case insensitive.'
					: 'InvalidInput: Duplicate tag keys found.'
			);
		});

		test('tells keys apart by their case, unless it is a user or a role', () => {
			bench.ok(priya, create, parameters);
			const Tags = [tag('team', 'a'), tag('Team', 'b')];
			if (ofAnyCase.includes(word)) {
				expect(bench.error(priya, `Tag${word}`, { ...named, Tags }).code).toBe('InvalidInput');
				bench.ok(priya, `Tag${word}`, { ...named, Tags: [tag('team', 'a')] });
				bench.ok(priya, `Tag${word}`, { ...named, Tags: [tag('Team', 'b')] });
				expect(listed()['Tags']).toEqual([tag('Team', 'b')]);
				bench.ok(priya, `Untag${word}`, { ...named, TagKeys: ['TEAM'] });
				expect(listed()['Tags']).toEqual([]);
			} else {
				bench.ok(priya, `Tag${word}`, { ...named, Tags });
				expect(listed()['Tags']).toEqual([tag('Team', 'b'), tag('team', 'a')]);
				bench.ok(priya, `Untag${word}`, { ...named, TagKeys: ['TEAM', 'team'] });
				expect(listed()['Tags']).toEqual([tag('Team', 'b')]);
			}
		});

		test('is answered, when it is made, with its tags as they were passed', () => {
			const Tags = [tag('b', '2'), tag('a', '1')];
			const [made] = Object.values(bench.ok(priya, create, { ...parameters, Tags }));
			expect(made).toMatchObject({ Tags: word === 'User' ? Tags.toReversed() : Tags });
		});

		test('has fifty tags at the most', () => {
			const Tags = Array.from({ length: 50 }, (_, n) => tag(`key-${n}`, ''));
			bench.ok(priya, create, { ...parameters, Tags });
			const more = { ...named, Tags: [tag('one-more', '')] };
			expect(bench.error(priya, `Tag${word}`, more).code).toBe('LimitExceeded');
			const tooMany = { ...named, Tags: [...Tags, ...more.Tags] };
			expect(bench.error(priya, `Tag${word}`, tooMany).code).toBe('ValidationError');
		});

		test('is made with tags only by whoever may tag it', () => {
			const allowed = (action: string) => ({
				UserName: 'wanda',
				PolicyName: 'Maker',
				PolicyDocument: JSON.stringify({
					Version: '2012-10-17',
					Statement: { Effect: 'Allow', Action: action, Resource: '*' }
				})
			});
			const Tags = [tag('team', 'maps')];
			bench.ok(priya, 'PutUserPolicy', allowed(`iam:${create}`));
			expect(bench.refusal(wanda, create, { ...parameters, Tags })).toContain(
				`is not authorized to perform: iam:Tag${word} on resource`
			);
			bench.ok(priya, 'PutUserPolicy', allowed('iam:*'));
			bench.ok(wanda, create, { ...parameters, Tags });
		});

		test('is reached by policies through its tags', () => {
			const own = { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } };
			bench.ok(priya, 'PutUserPolicy', {
				UserName: 'jun',
				PolicyName: 'Own-team',
				PolicyDocument: JSON.stringify({
					Version: '2012-10-17',
					Statement: { Effect: 'Allow', Action: 'iam:*', Resource: '*', Condition: own }
				})
			});
			bench.ok(priya, 'TagUser', { UserName: 'jun', Tags: [tag('team', 'survey')] });
			bench.ok(priya, create, { ...parameters, Tags: [tag('team', 'print')] });
			expect(bench.error(jun, `List${word}Tags`, named).code).toBe('AccessDenied');
			bench.ok(priya, `Tag${word}`, { ...named, Tags: [tag('team', 'survey')] });
			bench.ok(jun, `List${word}Tags`, named);
			bench.ok(priya, 'UntagUser', { UserName: 'jun', TagKeys: ['team'] });
			expect(bench.error(jun, `List${word}Tags`, named).code).toBe('AccessDenied');
		});
	}
);

test('a user’s and a policy’s tags are seen where one is looked at, and not in lists', () => {
	const Tags = [tag('team', 'maps')];
	expect(bench.ok(priya, 'CreateUser', { UserName: 'ana', Tags })).toMatchObject({
		User: { Tags }
	});
	expect(bench.ok(priya, 'GetUser', { UserName: 'ana' })).toMatchObject({ User: { Tags } });
	expect(JSON.stringify(bench.ok(priya, 'ListUsers'))).not.toContain('Tags');
	const policy = { PolicyName: 'Maps', PolicyDocument: allowAll, Tags };
	expect(bench.ok(priya, 'CreatePolicy', policy)).toMatchObject({ Policy: { Tags } });
	const PolicyArn = arn('policy/Maps');
	expect(bench.ok(priya, 'GetPolicy', { PolicyArn })).toMatchObject({ Policy: { Tags } });
	expect(JSON.stringify(bench.ok(priya, 'ListPolicies'))).not.toContain('Tags');
});

test('AWS’s own policies are tagged by nobody here', () => {
	const PolicyArn = managed('PowerUserAccess');
	expect(bench.refusal(priya, 'TagPolicy', { PolicyArn, Tags: [tag('team', 'maps')] })).toBe(
		'AccessDenied: Cannot update policies outside your own account.'
	);
	expect(bench.error(priya, 'UntagPolicy', { PolicyArn, TagKeys: ['team'] }).code).toBe(
		'AccessDenied'
	);
	expect(bench.ok(priya, 'ListPolicyTags', { PolicyArn })['Tags']).toEqual([]);
});

describe('a condition on the tags of the request', () => {
	const letJun = (Action: string, Condition: object) => {
		bench.ok(priya, 'PutUserPolicy', {
			UserName: 'jun',
			PolicyName: 'Tagger',
			PolicyDocument: JSON.stringify({
				Version: '2012-10-17',
				Statement: { Effect: 'Allow', Action, Resource: '*', Condition }
			})
		});
	};
	const create = (Tags: object[]) => bench.call(jun, 'CreateUser', { UserName: 'ana', Tags }).ok;

	test('on a value lets pass only what is made with it', () => {
		letJun('iam:*', { StringEquals: { 'aws:RequestTag/team': ['maps', 'print'] } });
		expect(create([])).toBe(false);
		expect(create([tag('team', 'sales')])).toBe(false);
		expect(create([tag('team', 'maps')])).toBe(true);
	});

	test('on the keys lets pass only those, when tagging and when untagging', () => {
		letJun('iam:*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'area'] } });
		expect(create([tag('team', 'maps'), tag('budget', '9')])).toBe(false);
		expect(create([tag('team', 'maps'), tag('area', 'north')])).toBe(true);
		const untag = (...TagKeys: string[]) =>
			bench.call(jun, 'UntagUser', { UserName: 'ana', TagKeys }).ok;
		expect([untag('team', 'budget'), untag('team')]).toEqual([false, true]);
	});

	test('iam:ResourceTag is there for users and roles', () => {
		letJun('iam:Get*', { StringEquals: { 'iam:ResourceTag/team': 'maps' } });
		expect(bench.call(jun, 'GetUser', { UserName: 'wanda' }).ok).toBe(false);
		bench.ok(priya, 'TagUser', { UserName: 'wanda', Tags: [tag('team', 'maps')] });
		expect(bench.call(jun, 'GetUser', { UserName: 'wanda' }).ok).toBe(true);
	});
});
