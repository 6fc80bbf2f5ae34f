import { expect, test } from 'vitest';
import { piecesOf, readOut } from './fenced';

const hint = 'Write this:\n\n```json\n{\n  "Effect": "Deny"\n}\n```\n\nChoose Next.';

test('code in a hint stands apart from its words, line by line as it was written', () => {
	expect(piecesOf(hint)).toEqual([
		{ kind: 'words', text: 'Write this:' },
		{ kind: 'code', text: '{\n  "Effect": "Deny"\n}' },
		{ kind: 'words', text: 'Choose Next.' }
	]);
});

test('command lines stand apart from other code, however many there are', () => {
	expect(piecesOf('```sh\naws iam list-users\n```\nor\n\n```sh\naws s3 ls\n```')).toEqual([
		{ kind: 'commands', text: 'aws iam list-users' },
		{ kind: 'words', text: 'or' },
		{ kind: 'commands', text: 'aws s3 ls' }
	]);
});

test('a hint without code is one piece', () => {
	expect(piecesOf('Open Users.')).toEqual([{ kind: 'words', text: 'Open Users.' }]);
});

test('the marks around code are not read out', () => {
	expect(readOut(hint)).toBe('Write this: {\n  "Effect": "Deny"\n} Choose Next.');
});
