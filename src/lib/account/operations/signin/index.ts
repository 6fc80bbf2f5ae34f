import type { AnyOperation } from '../../operation';
import { consoleLogin } from './console-login';
import { consoleLogout } from './console-logout';
import { resyncMfaAtSignIn } from './resync-mfa-at-sign-in';

export const signinOperations: readonly AnyOperation[] = [
	consoleLogin,
	consoleLogout,
	resyncMfaAtSignIn
];
