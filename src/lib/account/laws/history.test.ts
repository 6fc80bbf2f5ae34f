import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Account } from '../account';
import type { Credentials } from '../services/iam/model/people';
import type { Call } from '../base/call';
import type { ErrorCode } from '../base/error';
import { operations } from '../perform/everything';
import { perform } from '../perform/perform';
import { all } from '../base/table';
import { accountAfter, opening, play, type Played } from './play.fixture';
import { steps } from './steps.fixture';

/* What every call leaves behind, and what it does not. */

const runs = { numRuns: 30 };

/** Nobody is known to have called, nothing there is was called, or what came was a question back. */
const withoutEvent: readonly ErrorCode[] = [
	'InvalidAction',
	'InvalidClientTokenId',
	'ExpiredToken',
	'MfaRequired',
	'PasswordChangeRequired'
];
/** CloudTrail's event history has management events only. */
const isDataEvent = ({ call, answer }: Played) =>
	operations.get(`${call.service}:${call.operation}`)?.isDataEvent === true &&
	(answer.ok || !withoutEvent.includes(answer.error.code));
const isLookUpOfTheConsole = ({ call }: Played) =>
	call.operation === 'StartSecurityKeyRegistration';

describe('of any two hundred calls', () => {
	test('each leaves one event, unless nobody is known to have called or nothing there is was called', () => {
		each((played) => {
			const { before, answer, after } = played;
			const added = after.events.length - before.events.length;
			if (isDataEvent(played)) {
				expect([added, after.serial - before.serial]).toEqual([0, 1]);
			} else if (added === 0) {
				expect(after).toBe(before);
				if (answer.ok) expect(isLookUpOfTheConsole(played)).toBe(true);
				else expect(withoutEvent).toContain(answer.error.code);
			} else expect([added, after.serial - before.serial]).toEqual([1, 1]);
		});
	});

	test('a refused one changes nothing but the history and when a credential was last used', () => {
		each(({ before, answer, after }) => {
			if (!answer.ok) expect(withoutTraces(after)).toEqual(withoutTraces(before));
		});
	});

	test('none gives an id or a key that was there before', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const {
					events,
					iam: { users },
					sts: { temporary }
				} = accountAfter(play(list));
				const ids = [
					...all(temporary).map(({ id }) => id),
					...[...events].map(({ record }) => record.eventID),
					...all(users).flatMap(({ id, accessKeys }) => [id, ...accessKeys.map((key) => key.id)])
				];
				expect(new Set(ids).size).toBe(ids.length);
			}),
			runs
		);
	});

	test('all, written out and read again, give the same account byte for byte', () => {
		fc.assert(
			fc.property(steps, (list) => {
				const played = play(list);
				const log = JSON.parse(JSON.stringify(played.map(({ call }) => call))) as Call[];
				const replayed = log.reduce((account, call) => perform(account, call).account, opening);
				expect(JSON.stringify(replayed)).toBe(JSON.stringify(accountAfter(played)));
			}),
			runs
		);
	});
});

function each(law: (played: Played) => void) {
	fc.assert(
		fc.property(steps, (list) => {
			for (const played of play(list)) law(played);
		}),
		runs
	);
}

/** The account without its history and without when credentials were last used. */
function withoutTraces(account: Account) {
	const {
		iam: { root, users, roles }
	} = account;
	return {
		...account,
		serial: 0,
		events: [],
		iam: {
			...account.iam,
			root: unused(root),
			users: users.map(([key, user]) => [key, unused(user)]),
			roles: roles.map(([key, role]) => [key, { ...role, lastUsed: undefined }])
		}
	};
}

function unused<C extends Credentials>(credentials: C): C {
	const accessKeys = credentials.accessKeys.map((key) => ({ ...key, lastUsed: undefined }));
	return { ...credentials, accessKeys };
}
