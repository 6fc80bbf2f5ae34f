import { expect, test } from 'vitest';
import type { Edit } from '../finding';
import * as edits from './edits';
import type { ShownStatement, VisualPolicy } from './policy';
import { readVisual } from './read';

type Change = (policy: VisualPolicy, statement: ShownStatement) => readonly Edit[];

function after(text: string, change: Change): string {
	const policy = readVisual(text);
	const statement = policy.ok ? policy.value.statements[0] : undefined;
	if (!policy.ok || statement?.kind !== 'shown') throw new Error(`not shown: ${text}`);
	return change(policy.value, statement).reduceRight(
		(whole, { range, text: put }) => whole.slice(0, range.from) + put + whole.slice(range.to),
		text
	);
}

const list = `{
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "s3:GetObject"
      ],
      "Resource": []
    }
  ]
}`;

const more =
	(name: 'Action' | 'Resource', ...values: readonly string[]): Change =>
	(policy, statement) =>
		edits.changeList(policy, statement, name, { more: values });

test('what is added to a list is laid out as its neighbours', () => {
	expect(after(list, more('Action', 's3:PutObject', 's3:ListBucket'))).toContain(
		'"s3:GetObject",\n        "s3:PutObject",\n        "s3:ListBucket"\n      ],'
	);
	expect(after(list, more('Resource', 'arn:a'))).toContain(
		'"Resource": [\n        "arn:a"\n      ]\n    }'
	);
	const short =
		'{ "Statement": [{ "Effect": "Allow", "Action": ["a:b", "c:d"], "Resource": "*" }] }';
	expect(after(short, more('Action', 'e:f'))).toContain('["a:b", "c:d", "e:f"]');
	expect(after(short, more('Resource', 'arn:a'))).toContain('"Resource": ["*","arn:a"] }');
});

test('an element that comes stands where AWS writes it', () => {
	const named = after(list, (policy, statement) => edits.setSid(policy, statement, 'Reading'));
	expect(named).toContain('{\n      "Sid": "Reading",\n      "Effect": "Allow",');
	const when = { operator: 'Bool', key: 'aws:SecureTransport', values: ['true'] };
	const conditional = after(list, (policy, statement) =>
		edits.addCondition(policy, statement, when)
	);
	expect(conditional).toContain(
		'"Resource": [],\n      "Condition": {\n        "Bool": {\n          "aws:SecureTransport": "true"\n        }\n      }\n    }'
	);
});

test('a further key of an operator stands under it', () => {
	const text =
		'{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"a:b":true}}}]}';
	const key = { operator: 'Bool', key: 'c:d', values: ['false'] };
	expect(after(text, (policy, statement) => edits.addCondition(policy, statement, key))).toContain(
		'"Condition":{"Bool":{"a:b":true,"c:d": "false"}}'
	);
});

test('a number or Boolean that stays keeps its form', () => {
	const text =
		'{"Statement":[{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"NumericEquals":{"a:b":[1.50, 2]}}}]}';
	const changed = after(text, (policy, statement) => {
		const [first] = statement.conditions;
		const to = { operator: 'NumericEquals', key: 'a:b', values: ['1.50', '3'] };
		return first ? edits.changeCondition(policy, statement, first, to) : [];
	});
	expect(changed).toContain('{"a:b":[1.50, "3"]}');
});

test('a lone statement becomes the first of a list, and is copied without its Sid', () => {
	const lone = '{"Statement": {"Sid": "One", "Effect": "Allow", "Action": "a:b", "Resource": "*"}}';
	expect(after(lone, (policy) => edits.cloneStatement(policy, 0))).toBe(
		'{"Statement": [{"Sid": "One", "Effect": "Allow", "Action": "a:b", "Resource": "*"}, {"Effect": "Allow", "Action": "a:b", "Resource": "*"}]}'
	);
	expect(after(lone, (policy) => edits.removeStatement(policy, 0))).toBe('{"Statement": []}');
});

test('a policy without statements gets its first', () => {
	const policy = readVisual('{"Version": "2012-10-17"}');
	expect(policy.ok && edits.addStatement(policy.value)).toEqual([
		{
			range: { from: 24, to: 24 },
			text: ', "Statement": [{"Effect":"Allow","Action":[],"Resource":[]}]'
		}
	]);
});
