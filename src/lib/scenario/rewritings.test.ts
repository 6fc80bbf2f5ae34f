import { describe, expect, test } from 'vitest';
import { compare } from '../policy/compare';
import { parse } from '../policy/parse';
import { folder, folderWith } from './folder.fixture';
import { prove } from './prove';
import { readScenario } from './read';
import { breaking, documentIn, keeping, type Document } from './rewritings';

const given: Document = {
	Version: '2012-10-17',
	Statement: [
		{
			Sid: 'Read',
			Effect: 'Allow',
			Action: ['s3:Get*', 's3:ListBucket'],
			Resource: ['arn:aws:s3:::maps', 'arn:aws:s3:::maps/*']
		},
		{ Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' },
		{
			Effect: 'Deny',
			Action: ['s3:GetObjectAcl'],
			Resource: 'arn:aws:s3:::maps/*',
			Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }
		}
	]
};

function document(value: Document) {
	const { document, findings } = parse(JSON.stringify(value), 'identity');
	if (!document) throw new Error(findings[0]?.message);
	return document;
}

const isSame = (one: Document, other: Document) =>
	compare([document(one)], [document(other)]).kind === 'within' &&
	compare([document(other)], [document(one)]).kind === 'within';

describe('a policy written otherwise', () => {
	test.each(keeping)('with $name allows the same', ({ rewrite }) => {
		expect(rewrite(given)).not.toEqual(given);
		expect(isSame(rewrite(given), given)).toBe(true);
	});

	test.each(breaking(given))('with %s does not', (_, broken) => {
		expect(isSame(broken, given)).toBe(false);
	});

	test('is known for a policy as text and as a map, and nothing else is', () => {
		expect(documentIn(JSON.stringify(given))).toEqual(given);
		expect(documentIn({ Version: '2012-10-17', Statement: { Effect: 'Allow' } })).toEqual({
			Version: '2012-10-17',
			Statement: [{ Effect: 'Allow' }]
		});
		for (const other of ['jun', '{', 7, null, { Tags: [] }, '[]'])
			expect(documentIn(other)).toBeUndefined();
	});
});

/** The small scenario, in which Jun is to read maps by a policy, and the one check there is of it. */
function judgedBy(check: string) {
	const policy = `
  - id: policy
    as: root
    call: iam PutUserPolicy
    with:
      UserName: jun
      PolicyName: maps
      PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::maps/*' }] }
  - { id: unmake`;
	const files = {
		...folder,
		'scenario.yaml': (folder['scenario.yaml'] ?? '')
			.replace(
				'{ kind: query, call: iam GetUser, with: { UserName: jun }, query: User.UserName, is: jun }',
				check
			)
			.replace('par: 3', 'par: 4'),
		'solution.yaml': (folder['solution.yaml'] ?? '').replace('\n  - { id: unmake', policy)
	};
	const read = readScenario('99-jun', files);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return prove(read.value);
}

describe('a scenario is proved to judge policies by what they do', () => {
	const asksEngine = `{ kind: access, principal: user/jun, action: 's3:GetObject', resource: 'arn:aws:s3:::maps/7.png', allowed: true }`;
	const readsText = `{ kind: query, call: iam GetUserPolicy, with: { UserName: jun, PolicyName: maps }, query: "contains(PolicyDocument, 'GetObject')", is: true }`;
	const looksAway = `{ kind: query, call: iam ListUserPolicies, with: { UserName: jun }, query: 'length(PolicyNames)', is: 1 }`;

	test('where it asks the engine', () => {
		expect(judgedBy(asksEngine)).toEqual([]);
	});

	test('and told where it reads the text, which says the same in other letters', () => {
		expect(judgedBy(readsText)).toContainEqual(
			expect.stringMatching(/with actions in (capitals|lower case) means the same and scores/)
		);
	});

	test('and told where a policy that does nothing of use is as good', () => {
		expect(judgedBy(looksAway)).toContainEqual(
			expect.stringMatching(/^solution.yaml: steps\[2\]: with statement 1 with the other effect/)
		);
	});

	test('and told where allowing everything is as good, unless it says so', () => {
		const administrators = folderWith(
			'scenario.yaml',
			"principal: user/*, action: 'iam:CreateUser', resource: '*', allowed: false",
			"principal: user/priya, action: 'iam:CreateUser', resource: '*', allowed: true"
		);
		const wide = (files: Record<string, string>) => {
			const read = readScenario('99-jun', files);
			if (!read.ok) throw new Error(JSON.stringify(read.error));
			return prove(read.value).filter((fault) => fault.startsWith('whoever allows everything'));
		};
		const solution = (folder['solution.yaml'] ?? '').replace(/ {2}- \{ id: unmake.*\n/, '');
		const files: Record<string, string> = {
			...administrators,
			'account.yaml': (folder['account.yaml'] ?? '').replace(
				', attached: [AdministratorAccess]',
				''
			),
			'solution.yaml': `${solution}  - { as: root, call: iam AttachUserPolicy, with: { UserName: priya, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' } }\n`
		};
		expect(wide(files)).toHaveLength(1);
		const scenario = (files['scenario.yaml'] ?? '').replace(
			'  solved: Jun can start.',
			'  solved: Jun can start.\n  everythingAllowed: true'
		);
		expect(wide({ ...files, 'scenario.yaml': scenario })).toEqual([]);
	});
});
