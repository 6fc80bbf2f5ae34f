import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { expect, test } from 'vitest';
import { placeAt } from './place';

/** The place of the cursor, which stands at the bar. */
function place(marked: string) {
	const pos = marked.indexOf('|');
	const doc = marked.replace('|', '');
	const state = EditorState.create({ doc, extensions: [json()] });
	const found = placeAt(state, pos);
	return found && `${found.role} ${found.path.join('.')} “${found.typed}”`;
}

test.each([
	['{ "|" }', 'name  “”'],
	['{ "Ver|" }', 'name  “Ver”'],
	['{ | }', 'name  “”'],
	['{ "Statement": [ { "Eff|" } ] }', 'name Statement “Eff”'],
	['{ "Statement": { "Eff|" } }', 'name Statement “Eff”'],
	['{ "Statement": [ { "Effect": "|" } ] }', 'value Statement.Effect “”'],
	['{ "Statement": [ { "Effect": | } ] }', 'value Statement.Effect “”'],
	['{ "Statement": [ { "Action": "s3:Get|" } ] }', 'value Statement.Action “s3:Get”'],
	['{ "Statement": [ { "Action": ["a:B", "s3:|"] } ] }', 'value Statement.Action “s3:”'],
	['{ "Statement": [ { "Action": [|] } ] }', 'value Statement.Action “”'],
	['{ "Statement": [ { "Condition": { "|" } } ] }', 'name Statement.Condition “”'],
	[
		'{ "Statement": [ { "Condition": { "Bool": { "aws:|" } } } ] }',
		'name Statement.Condition.Bool “aws:”'
	],
	[
		'{ "Statement": [ { "Condition": { "Bool": { "aws:SecureTransport": "|" } } } ] }',
		'value Statement.Condition.Bool.aws:SecureTransport “”'
	],
	[
		'{ "Statement": [ { "Principal": { "Service": "|" } } ] }',
		'value Statement.Principal.Service “”'
	]
])('%s', (text, expected) => {
	expect(place(text)).toBe(expected);
});

test('what the statement says of actions is known in its other elements', () => {
	const doc = '{ "Statement": [ { "Action": ["s3:GetObject", "iam:PassRole"], "Resource": "" } ] }';
	const state = EditorState.create({ doc, extensions: [json()] });
	expect(placeAt(state, doc.indexOf('""') + 1)?.actions).toEqual(['s3:GetObject', 'iam:PassRole']);
});
