import { consoleLogin } from './console-login';
import { consoleLogout } from './console-logout';
import { exitRole } from './exit-role';
import { resyncMfaAtSignIn } from './resync-mfa-at-sign-in';
import { switchRole } from './switch-role';

export const signinOperations = [
	consoleLogin,
	consoleLogout,
	exitRole,
	resyncMfaAtSignIn,
	switchRole
] as const;
