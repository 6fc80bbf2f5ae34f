import { expect, test } from 'vitest';
import { answer } from '../playground/answer';
import { nothing, type Question } from '../playground/question';
import { examples, questionOf } from '../playground/examples';
import { testsOf } from './tests-of';

function told(slug: string, sid: string) {
	const example = examples.find((each) => each.slug === slug);
	if (!example) throw new Error(`there is no example ${slug}`);
	const answered = answer(questionOf(example));
	if (answered.state !== 'decided') throw new Error(`${slug} is not decided`);
	const reading = answered.decision.gates
		.flatMap(({ read }) => read)
		.find(({ statement }) => statement.sid?.value === sid);
	if (!reading) throw new Error(`${slug} has no statement ${sid}`);
	return testsOf(reading, answered.request).map(({ element, result }) => `${element}: ${result}`);
}

test.each([
	['boundary', 'MapFiles', ['Action: mismatch', 'Resource: unread']],
	['boundary', 'MapObjects', ['Action: match', 'Resource: match']],
	['boundary', 'NoDeleteWithoutMfa', ['Action: match', 'Resource: match', 'Condition: mismatch']],
	[
		'cross-account',
		'OnlyTomasSends',
		['Principal: mismatch', 'Action: unread', 'Resource: unread']
	],
	['not-action', 'NotIam', ['NotAction: match', 'Resource: match']],
	['role-trust', 'OnlyWithMfa', ['Principal: match', 'Action: match', 'Condition: mismatch']],
	['home-folder', 'HomeFolder', ['Action: match', 'Resource: mismatch']]
])('in the example %s, %s is read up to the first element that does not match', (slug, sid, is) => {
	expect(told(slug, sid)).toEqual(is);
});

function wanted(statement: object, more: Partial<Question>) {
	const text = JSON.stringify({
		Version: '2012-10-17',
		Statement: { Effect: 'Allow', Action: '*', Resource: '*', ...statement }
	});
	const answered = answer({
		...nothing,
		principal: 'arn:aws:iam::111122223333:user/tomas',
		action: 's3:GetObject',
		resource: 'arn:aws:s3:::maps/tomas/a',
		policies: [{ id: 'a', layer: 'identity', level: 0, name: 'a', text }],
		...more
	});
	if (answered.state !== 'decided') throw new Error('this is not decided');
	const [reading] = answered.decision.gates.flatMap(({ read }) => read);
	if (!reading) throw new Error('nothing is read');
	return testsOf(reading, answered.request).map(({ wanted }) => wanted.join());
}

test.each<[string, object, readonly string[]]>([
	[
		'that match',
		{ Action: ['s3:ListBucket', 's3:getobject', 's3:Get*'] },
		['s3:getobject,s3:Get*', '*']
	],
	['that NotAction leaves out', { NotAction: ['iam:*', 's3:*'], Action: undefined }, ['s3:*', '*']],
	['all, where none matches', { Action: ['s3:Put*', 'iam:*'] }, ['s3:Put*,iam:*', '*']],
	[
		'all that NotAction names, where none covers it',
		{ NotAction: ['iam:*', 'ec2:*'], Action: undefined },
		['iam:*,ec2:*', '*']
	],
	[
		'that match, with the values of variables',
		{ Resource: ['arn:aws:s3:::maps', 'arn:aws:s3:::maps/${aws:username}/*'] },
		['*', 'arn:aws:s3:::maps/${aws:username}/*']
	]
])('of several patterns those are told %s', (_, statement, patterns) => {
	const context = [{ key: 'aws:username', form: 'one' as const, values: ['tomas'] }];
	expect(wanted(statement, { context })).toEqual(patterns);
});
