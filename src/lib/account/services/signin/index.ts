import type { ServiceDefinition } from '../../base/service';
import { iamErrors } from '../iam/errors';
import { consoleLogin } from './console-login';
import { consoleLogout } from './console-logout';
import { signinErrors } from './errors';
import { exitRole } from './exit-role';
import { resyncMfaAtSignIn } from './resync-mfa-at-sign-in';
import { switchRole } from './switch-role';

/** The sign-in page and the console's bar. Part of every account: console sessions are found here. */
export const signin = {
	name: 'signin',
	areas: { signIn: [consoleLogin, consoleLogout, exitRole, resyncMfaAtSignIn, switchRole] },
	errors: { ...iamErrors, ...signinErrors }
} as const satisfies ServiceDefinition;
