import type { AnyOperation } from '../../base/operation';
import { consoleLogin } from './console-login';
import { consoleLogout } from './console-logout';
import { exitRole } from './exit-role';
import { resyncMfaAtSignIn } from './resync-mfa-at-sign-in';
import { switchRole } from './switch-role';

export const signinOperations: readonly AnyOperation[] = [
	consoleLogin,
	consoleLogout,
	exitRole,
	resyncMfaAtSignIn,
	switchRole
];
