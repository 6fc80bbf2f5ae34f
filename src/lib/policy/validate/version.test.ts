import { expect, test } from 'vitest';
import { findings, fixed, policy, statement, table } from './validate.fixture';

table('MISSING_VERSION', {
	has: [['there is none', { Statement: [statement()] }]],
	hasNot: [
		['there is one', policy(statement())],
		['there is an old one', { Version: '2008-10-17', Statement: [statement()] }],
		['the one there is wrong', { Version: '2024-01-01', Statement: [statement()] }]
	]
});

test('a Version is added where that changes nothing', () => {
	expect(JSON.parse(fixed('MISSING_VERSION', { Statement: [statement()] }))).toEqual(
		policy(statement())
	);
	expect(JSON.parse(fixed('MISSING_VERSION', '{"Statement":[]}'))).toEqual(policy());
});

test('no Version is proposed where it would make a text a variable', () => {
	const document = { Statement: [statement({ Resource: 'arn:aws:s3:::maps/${aws:username}' })] };
	const found = findings(document).found.find(({ code }) => code === 'MISSING_VERSION');
	expect(found?.fix).toBeUndefined();
});
