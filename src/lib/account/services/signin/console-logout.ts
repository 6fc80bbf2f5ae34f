import * as v from 'valibot';
import { done, fail } from '../../base/applied';
import { signinOperation } from './operation';

/** Ends the caller's console session. */
export const consoleLogout = signinOperation({
	name: 'ConsoleLogout',
	level: 'Write',
	parameters: v.object({}),
	access: {
		kind: 'anyIdentity',
		apply: ({ account, identity: { proof } }) => {
			if (proof.kind !== 'session')
				return fail('InvalidInput', 'Only a console session can be signed out.');
			const sessions = account.signin.sessions.filter(({ id }) => id !== proof.session.id);
			return done({ ...account, signin: { ...account.signin, sessions } });
		}
	}
});
