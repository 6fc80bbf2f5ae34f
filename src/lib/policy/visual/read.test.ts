import { expect, test } from 'vitest';
import { unfinished } from './policy';
import { readVisual } from './read';

const statements = (...list: readonly unknown[]) =>
	JSON.stringify({ Version: '2012-10-17', Statement: list });

function whyNot(text: string): readonly (string | undefined)[] {
	const policy = readVisual(text);
	if (!policy.ok) return [policy.error];
	return policy.value.statements.map((each) => (each.kind === 'unshown' ? each.why : undefined));
}

test.each([
	['is no JSON', '{"Statement": [}', /not JSON/],
	['is a list', '[]', /object in braces/],
	['has Statement twice', '{"Statement": [], "Statement": []}', /"Statement".*twice/],
	['has a word for statements', '{"Statement": "all"}', /list of them/]
])('a text that %s has no statements to show', (_, text, why) => {
	expect(whyNot(text)).toEqual([expect.stringMatching(why)]);
});

const rest = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

test.each([
	['NotAction', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, /^NotAction means/],
	['NotResource', { Effect: 'Deny', Action: '*', NotResource: 'arn:a' }, /^NotResource means/],
	['a Principal', { ...rest, Principal: '*' }, /Principal/],
	['an element that there is not', { ...rest, Actions: [] }, /"Actions" is no element/],
	['a list in Action', { ...rest, Action: [['s3:*']] }, /^Action is neither/],
	['a word for an effect', { ...rest, Effect: 'allow' }, /^Effect is neither/],
	['a number for a Sid', { ...rest, Sid: 1 }, /^Sid is not/],
	['a list of conditions', { ...rest, Condition: [] }, /^Condition is not/],
	['no operator', { ...rest, Condition: { Equals: { a: 'b' } } }, /"Equals" is no condition op/],
	['NullIfExists', { ...rest, Condition: { NullIfExists: { a: 'true' } } }, /"NullIfExists"/],
	['an operator without keys', { ...rest, Condition: { Bool: {} } }, /"Bool" holds no/],
	['null for a value', { ...rest, Condition: { Bool: { a: null } } }, /value of "a"/]
])('a statement with %s is not shown, and the others are', (_, statement, why) => {
	expect(whyNot(statements(rest, statement))).toEqual([undefined, expect.stringMatching(why)]);
});

test('a name that stands twice in a statement or a condition is not shown as one', () => {
	const twice = '{"Effect": "Allow", "Action": "a:b", "Action": "c:d", "Resource": "*"}';
	const inCondition =
		'{"Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": {"Bool": {"x:y": "true", "x:y": "false"}}}';
	expect(whyNot(`{"Statement": [${twice}, ${inCondition}]}`)).toEqual([
		'"Action" stands in the same braces twice.',
		'"x:y" stands in the same braces twice.'
	]);
});

test('what is not chosen yet is told', () => {
	const policy = readVisual(statements({ Action: [] }, rest));
	const told = policy.ok
		? policy.value.statements.map((each) => (each.kind === 'shown' ? unfinished(each) : undefined))
		: [];
	expect(told).toEqual([['effect', 'actions', 'resources'], []]);
});
