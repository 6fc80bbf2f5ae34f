import { expect, expectTypeOf, test } from 'vitest';
import type { AnswerOf } from '$lib/account/services/operations';
import { iam, wish, type Wish } from './wish';

/*
 * What must not compile does not: `npm run check` fails where an expected error is none.
 */

test('a wish is a call without who, when and where', () => {
	expect(iam('CreateUser', { UserName: 'jun' })).toEqual({
		service: 'iam',
		operation: 'CreateUser',
		parameters: { UserName: 'jun' }
	});
	expect(wish('signin:ConsoleLogout')).toEqual({
		service: 'signin',
		operation: 'ConsoleLogout',
		parameters: {}
	});
});

test('a wish of what there is not, or without what it takes, does not compile', () => {
	// @ts-expect-error: no such operation
	iam('CreateUsr', { UserName: 'jun' });
	// @ts-expect-error: no such service
	wish('aim:CreateUser', { UserName: 'jun' });
	// @ts-expect-error: the name is missing
	iam('CreateUser', {});
	// @ts-expect-error: the name is missing
	iam('CreateUser');
	// @ts-expect-error: the name is misspelt
	iam('CreateUser', { UserNam: 'jun' });
	// @ts-expect-error: one parameter too many
	iam('CreateUser', { UserName: 'jun', Pth: '/' });
	// @ts-expect-error: not a text
	iam('CreateUser', { UserName: 7 });
	// @ts-expect-error: no such status
	iam('UpdateAccessKey', { AccessKeyId: 'AKIA', Status: 'Off' });
	// @ts-expect-error: what is rarely called is known as well
	iam('CreateSAMLProvider', { Name: 'okta' });
	// @ts-expect-error: another operation's
	const other: Wish<'iam:DeleteUser'> = iam('CreateUser', { UserName: 'jun' });
	// @ts-expect-error: written without being held to anything
	const unchecked: Wish = { service: 'iam', operation: 'CreateUsr', parameters: {} };
	expect(unchecked.operation).toBe('CreateUsr');
	expect(other.operation).toBe('CreateUser');
	iam('ListUsers');
	iam('CreateUser', { UserName: 'jun', Tags: [{ Key: 'team', Value: 'maps' }] as const });
});

test('an answer has the members that the operation answers, and no others', () => {
	type Listed = AnswerOf<'iam:ListUsers'>['Users'][number];
	expectTypeOf<Listed['UserName']>().toEqualTypeOf<string>();
	expectTypeOf<Listed['PasswordLastUsed']>().toEqualTypeOf<string | undefined>();
	// @ts-expect-error: lists do not tell tags
	expectTypeOf<Listed['Tags']>();
	// @ts-expect-error: no such member
	expectTypeOf<AnswerOf<'sts:GetCallerIdentity'>['UserID']>();
	expectTypeOf<AnswerOf<'iam:DeleteUser'>>().toEqualTypeOf<Readonly<Record<string, never>>>();
});
