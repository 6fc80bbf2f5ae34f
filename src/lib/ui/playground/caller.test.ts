import { expect, test } from 'vitest';
import { callerFrom, callerText, changeKind } from './caller';

test.each([
	['arn:aws:iam::111122223333:user/tomas', 'user'],
	['arn:aws:iam::111122223333:user/maps/editors/wanda', 'user'],
	['arn:aws:sts::111122223333:assumed-role/Publisher/tomas', 'session'],
	['arn:aws:iam::111122223333:role/Publisher', 'role'],
	['arn:aws:sts::111122223333:federated-user/wanda', 'federatedUser'],
	['arn:aws:iam::111122223333:root', 'root'],
	['lambda.amazonaws.com', 'service'],
	['*', 'anonymous']
])('%s is read into its parts as %s and written back the same', (text, kind) => {
	const caller = callerFrom(text);
	expect(caller?.kind).toBe(kind);
	expect(caller && callerText(caller)).toBe(text);
});

test.each([[''], ['tomas'], ['arn:aws:s3:::bucket'], ['arn:aws:iam::1:user/x']])(
	'%j is no caller that a form could show',
	(text) => expect(callerFrom(text)).toBeUndefined()
);

test('another kind keeps the account and the name', () => {
	const user = callerFrom('arn:aws:iam::444455556666:user/jun');
	expect(callerText(changeKind(user, 'federatedUser'))).toBe(
		'arn:aws:sts::444455556666:federated-user/jun'
	);
	expect(callerText(changeKind(user, 'root'))).toBe('arn:aws:iam::444455556666:root');
});
