import type { Words } from './words';

export const signinWords: Words = {
	'signin:ConsoleLogin': ['sign in as', 'Signed in as', ({ signIn }) => signIn],
	'signin:ConsoleLogout': ['sign out', 'Signed out', () => ''],
	'signin:ExitRole': ['switch back', 'Switched back', () => ''],
	'signin:ResyncMfaAtSignIn': [
		'resynchronise',
		'Resynchronised',
		() => 'root’s MFA device at the sign-in'
	],
	'signin:SwitchRole': ['switch', 'Switched', ({ the }) => `to the role ${the('roleName')}`]
};
