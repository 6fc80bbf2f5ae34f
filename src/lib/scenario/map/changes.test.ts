import { describe, expect, test } from 'vitest';
import { changesBetween, type Change } from './changes';
import { accountWith, allow, documentOf, inline, time } from './map.fixture';
import { AccountMap } from './map';
import { atOnce } from './pieces';
import { Bench, root } from '../../account/account.fixture';

const tiles = 'arn:aws:s3:::tiles';

function told({ line, thing, gained, lost }: Change): string {
	const words = [...gained.map((word) => `+${word}`), ...lost.map((word) => `-${word}`)];
	return `${line.members.join(' ')}: ${thing.name}: ${words.join(', ')}`;
}

const setting = {
	root: {
		email: 'ines@marlowmaps.example',
		password: 'paper-Harbour-41',
		accessKeys: [{ age: '390d' }]
	},
	policies: [{ name: 'ReadTiles', document: documentOf(allow('s3:GetObject', `${tiles}/*`)) }],
	groups: [{ name: 'readers', attached: ['ReadTiles'] }, { name: 'empty' }],
	users: [
		{ name: 'ana', groups: ['readers'] },
		{ name: 'ben', groups: ['readers'] },
		{ name: 'jun' }
	],
	roles: [
		{
			name: 'worker',
			trust: documentOf({
				Effect: 'Allow',
				Principal: { Service: 'ec2.amazonaws.com' },
				Action: 'sts:AssumeRole'
			})
		}
	],
	s3: { buckets: [{ name: 'tiles' }] }
};

/** What changes when root makes a call. */
function after(what: string, parameters: Record<string, unknown>): readonly Change[] {
	const before = accountWith(setting);
	const bench = new Bench(before);
	const key = before.iam.root.accessKeys[0]?.id ?? '';
	bench.ok({ ...root, kind: 'accessKey', id: key }, what, parameters);
	return atOnce(changesBetween(new AccountMap(before, time), new AccountMap(bench.account, time)));
}

describe('what a call changes', () => {
	test('who joins a group gains what it reaches, and nobody else does', () => {
		const changes = after('iam:AddUserToGroup', { GroupName: 'readers', UserName: 'jun' });
		expect(changes.map(told)).toEqual(['jun: tiles: +read']);
	});

	test('one request proves it, with the statement that allows it', () => {
		const [change] = after('iam:AddUserToGroup', { GroupName: 'readers', UserName: 'jun' });
		expect(change?.witness).toMatchObject({
			action: 's3:GetObject',
			was: 'implicitDeny',
			is: 'allowed',
			through: [{ policy: 'ReadTiles', index: 0 }]
		});
	});

	test('a policy that is taken from a group is lost to all its members, in one line', () => {
		const changes = after('iam:DetachGroupPolicy', {
			GroupName: 'readers',
			PolicyArn: 'arn:aws:iam::111122223333:policy/ReadTiles'
		});
		expect(changes.map(told)).toEqual(['ana ben: tiles: -read']);
	});

	test('a new version of a policy changes the reach of those who carry it', () => {
		const changes = after('iam:CreatePolicyVersion', {
			PolicyArn: 'arn:aws:iam::111122223333:policy/ReadTiles',
			PolicyDocument: JSON.stringify(documentOf(allow('s3:PutObject', `${tiles}/*`))),
			SetAsDefault: true
		});
		expect(changes.map(told)).toEqual(['ana ben: tiles: +write, -read']);
	});

	test('another trust policy changes who may take a role on', () => {
		const document = documentOf({
			Effect: 'Allow',
			Principal: { AWS: 'arn:aws:iam::111122223333:user/jun' },
			Action: 'sts:AssumeRole'
		});
		const changes = after('iam:UpdateAssumeRolePolicy', {
			RoleName: 'worker',
			PolicyDocument: JSON.stringify(document)
		});
		expect(changes.map(told)).toEqual([
			'jun: worker: +take it on',
			'ec2.amazonaws.com: worker: -take it on'
		]);
	});

	test('who is deleted loses what they had', () => {
		const before = accountWith({
			...setting,
			users: [{ name: 'jun', inline: inline(allow('s3:GetObject', `${tiles}/*`)) }]
		});
		const gone = accountWith({ ...setting, users: [] });
		const changes = atOnce(
			changesBetween(new AccountMap(before, time), new AccountMap(gone, time))
		);
		expect(changes.map(told)).toEqual(['jun: tiles: -read']);
	});

	test('a group that nobody is in changes nobody’s reach', () => {
		const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
		expect(after('iam:AttachGroupPolicy', { GroupName: 'empty', PolicyArn: arn })).toEqual([]);
	});
});
