import { expect, test } from 'vitest';
import { findings, fixed, policy, statement, table } from './validate.fixture';

const action = (...Action: string[]) => policy(statement({ Action }));

table('INVALID_ACTION', {
	has: [
		['a name is misspelt', action('s3:GetObjct')],
		['a name belongs to another service', action('s3:PassRole')],
		['a pattern fits no action', action('s3:Fetch*')],
		['it is in NotAction', policy(statement({ Action: undefined, NotAction: 's3:GetObjct' }))],
		['there is no service', action('GetObject')]
	],
	hasNot: [
		['the name exists', action('s3:GetObject')],
		['only the case differs', action('S3:getobject')],
		['a pattern fits some action', action('s3:*Object', 's3:Get?bject', 's3:*')],
		['it is all actions', action('*')],
		['nothing is known of the service yet', action('glacier:Anything')],
		['the service does not exist either', action('s4:GetObject')]
	]
});

table('INVALID_SERVICE_IN_ACTION', {
	has: [
		['there is no such service', action('s4:GetObject')],
		['the service is a product’s name', action('simplestorage:*')]
	],
	hasNot: [
		['there is one', action('s3:GetObject')],
		['the case differs', action('IAM:GetUser')],
		['there was one, and AWS’s policies still name it', action('deepracer:List*')],
		['it has not been loaded', action('glacier:Anything')]
	]
});

table('WILDCARD_IN_SERVICE_NAME', {
	has: [
		['the service of an action is a pattern', action('*:Get*')],
		['a letter of it is open', action('s?:GetObject')],
		[
			'the service of an ARN is a pattern',
			policy(statement({ Resource: 'arn:aws:*code*::111122223333:*' }))
		]
	],
	hasNot: [
		['only the name is a pattern', action('s3:Get*')],
		['it is all actions', action('*')],
		['the ARN’s wildcard is elsewhere', policy(statement({ Resource: 'arn:aws:s3:::maps-*' }))]
	]
});

test('a misspelt action is put right', () => {
	expect(JSON.parse(fixed('INVALID_ACTION', action('s3:GetObjct')))).toEqual(
		action('s3:GetObject')
	);
});

test('a misspelt service is put right, and the name kept', () => {
	const document = action('dynamdb:GetItem');
	expect(JSON.parse(fixed('INVALID_SERVICE_IN_ACTION', document))).toEqual(
		action('dynamodb:GetItem')
	);
});

test('of a misspelt action that may be several, none is put in its place', () => {
	const [unsure] = findings(action('s3:PetObject')).found;
	expect(unsure?.fix).toBeUndefined();
	expect(unsure?.message).toMatch(/Did you mean ".+" or ".+"\?/);
});

test.each([
	[
		's3:ListBuckets',
		/what allows the call ListBuckets is "s3:ListAllMyBuckets"\. Or did you mean "s3:ListBucket"\?/,
		undefined
	],
	['s3:HeadObject', /what allows the call HeadObject is "s3:GetObject"\.$/, 's3:GetObject']
])('%s is the name of a call: the action that allows it is told', (call, says, instead) => {
	const [found] = findings(action(call)).found;
	expect(found?.message).toMatch(says);
	expect(found?.fix?.edits[0]?.text).toBe(instead && JSON.stringify(instead));
});

test('a pattern that fits nothing is not guessed at', () => {
	const [found] = findings(action('s3:GetObjct*')).found;
	expect(found?.code).toBe('INVALID_ACTION');
	expect(found?.fix).toBeUndefined();
});
