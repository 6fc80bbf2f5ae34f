import type { Account } from '../../account';
import type { Session } from './state';

/** Console sessions of root and IAM users last 12 hours. */
export const sessionLength = 12 * 60 * 60 * 1000;

/** Replaces the session of the same id. */
export function withSession(account: Account, session: Session): Account {
	const sessions = account.signin.sessions.map((each) => (each.id === session.id ? session : each));
	return { ...account, signin: { ...account.signin, sessions } };
}
