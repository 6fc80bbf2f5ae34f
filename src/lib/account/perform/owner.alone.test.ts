import { expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { compile } from '../../policy/compile';
import { parse } from '../../policy/parse';
import { authorise } from './authorise';
import { accountBlueprint } from './blueprint';
import { openAccount } from './open';
import { justIn, principalsNamed } from './principals-named';
import { resourceAt } from './resource-at';

/* What a service says of a resource is put in its place, so that nothing but the owner differs. */
vi.mock('./resource-at', { spy: true });

const time = Date.UTC(2026, 10, 23);
const [own, other] = ['111122223333', '444455556666'];
const arn = 'arn:aws:s3:::tiles/north.png';

const statement = (more: object) => ({
	Version: '2012-10-17',
	Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...more }
});

/** Whether Jun, whose own policy is this, may read what the other account or his own has. */
function mayRead(owner: string, policy: object, ofResource?: object): boolean {
	const account = openAccount(
		v.parse(accountBlueprint, {
			id: own,
			name: 'Marlow Maps',
			age: '90d',
			root: { email: 'ines@marlowmaps.example', password: 'Ridgeway-1829' },
			users: [{ name: 'jun', inline: [{ name: 'read', document: policy }] }]
		}),
		'a seed',
		time
	);
	const [jun] = principalsNamed(
		account,
		{ kind: 'user', name: 'jun', accessKey: false },
		justIn(time)
	);
	if (!jun) throw new Error('No jun');
	const { document } = parse(JSON.stringify(ofResource ?? null), 'resource');
	const policies = document
		? [{ name: 'bucket policy', holder: 'bucket tiles', policy: compile(document) }]
		: [];
	vi.mocked(resourceAt).mockReturnValueOnce({ owner, policies });
	return authorise(account, jun, { action: 's3:GetObject', arn }, { time }).outcome === 'allowed';
}

const toJun = { Principal: { AWS: `arn:aws:iam::${own}:user/jun` } };

test('what another account owns takes its policy and one’s own; what one’s own account owns takes either', () => {
	const nothing = statement({ Action: 's3:ListBucket' });
	expect(mayRead(own, statement({}))).toBe(true);
	expect(mayRead(own, nothing, statement(toJun))).toBe(true);
	expect(mayRead(other, statement({}))).toBe(false);
	expect(mayRead(other, nothing, statement(toJun))).toBe(false);
	expect(mayRead(other, statement({}), statement(toJun))).toBe(true);
});

test('aws:ResourceAccount is the account that owns the resource', () => {
	const where = (account: string) =>
		statement({ Condition: { StringEquals: { 'aws:ResourceAccount': account } } });
	expect(mayRead(other, where(other), statement(toJun))).toBe(true);
	expect(mayRead(other, where(own), statement(toJun))).toBe(false);
});
