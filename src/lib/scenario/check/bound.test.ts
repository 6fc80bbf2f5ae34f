import { beforeAll, describe, expect, test } from 'vitest';
import { openCatalog } from '../../../../bin/catalog';
import { holds } from '../check';
import { checkFrom, folderAccount } from './check.fixture';
import { situation } from '../situation.fixture';
import { excessIn } from './excess';
import { loadDeciders } from './late';

const allow = (action: unknown, resource: unknown = '*') => ({
	Version: '2012-10-17',
	Statement: [{ Effect: 'Allow', Action: action, Resource: resource }]
});
const tiles = 'arn:aws:s3:::marlow-tiles/*';

const account = folderAccount({
	policies: [
		{ name: 'Exact', document: allow(['s3:GetObject', 's3:PutObject'], tiles) },
		{ name: 'Wide', document: allow('s3:*', tiles) },
		{ name: 'Fault', document: allow('s3:GetObjekt', tiles) }
	],
	groups: [{ name: 'editors', attached: ['Wide'] }],
	users: [
		{ name: 'wanda', attached: ['Exact'] },
		{ name: 'jun', groups: ['editors'] },
		{ name: 'kim', groups: ['editors'], boundary: 'Exact' },
		{ name: 'tomas', attached: ['AdministratorAccess'] }
	],
	roles: [
		{
			name: 'tiler',
			attached: ['Exact'],
			trust: { Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' } }
		}
	]
});

const bound = (of: string, actions: readonly string[] = []) =>
	checkFrom({
		kind: 'bound',
		of,
		within: allow(['s3:PutObject', 's3:GetObject'], tiles),
		actions
	});

const findings = (of: string, found: boolean, services: readonly string[] = ['s3']) =>
	checkFrom({ kind: 'finding', of, types: ['ERROR'], services, found });

beforeAll(async () => {
	const catalog = openCatalog();
	await loadDeciders([bound('user/wanda'), findings('policy/Wide', true)], (prefixes) =>
		catalog.load(prefixes)
	);
});

describe('a bound is kept', () => {
	test.each<[string, string, boolean]>([
		['by whoever may do exactly that, however it is written', 'user/wanda', true],
		['by a role', 'role/tiler', true],
		['by a policy', 'policy/Exact', true],
		['by nobody who may do more through a group', 'user/jun', false],
		['by no group that carries more', 'group/editors', false],
		['by whoever a permissions boundary keeps within it', 'user/kim', true],
		['by no administrator', 'user/tomas', false],
		['by no policy that allows more', 'policy/Wide', false],
		['where there is nobody of that name', 'user/nobody', true]
	])('%s', (_, of, kept) => {
		expect(holds(bound(of), situation(account))).toBe(kept);
	});

	test('what exceeds it is a request that is allowed, one for each action that is asked about', () => {
		const actions = ['s3:DeleteObject', 's3:GetObject', 's3:PutObjectAcl', 'iam:CreateUser'];
		expect(excessIn(bound('user/jun', actions), account).map(({ action }) => action)).toEqual([
			's3:DeleteObject',
			's3:PutObjectAcl'
		]);
		expect(excessIn(bound('user/wanda', actions), account)).toEqual([]);
		expect(excessIn(bound('user/jun', ['iam:CreateUser']), account)).toHaveLength(1);
	});
});

describe('a finding', () => {
	test.each<[string, string, boolean]>([
		['of a policy with a misspelt action is found', 'policy/Fault', true],
		['of a sound policy is not', 'policy/Wide', false],
		['of AWS’s own policies nobody is told', 'user/tomas', false]
	])('%s', (_, of, found) => {
		expect(holds(findings(of, found), situation(account))).toBe(true);
		expect(holds(findings(of, !found), situation(account))).toBe(false);
	});

	test('that needs facts of a service the check does not name is never said', () => {
		expect(holds(findings('policy/Fault', false, []), situation(account))).toBe(true);
	});
});
