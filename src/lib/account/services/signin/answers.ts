import * as v from 'valibot';
import { nothing, timestamp } from '../../base/answers';

/** What signing in and out answers. AWS has no API for it. */
export const signinAnswers = {
	ConsoleLogin: v.object({
		SessionId: v.string(),
		/** In the last 15 days of a password. */
		PasswordExpires: v.exactOptional(timestamp)
	}),
	ConsoleLogout: nothing,
	ExitRole: nothing,
	ResyncMfaAtSignIn: nothing,
	SwitchRole: nothing
};
