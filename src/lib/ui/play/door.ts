/** The ways into the account. */
export type Door = 'console' | 'terminal' | 'sdk';

export const doors: Readonly<Record<Door, string>> = {
	console: 'Console',
	terminal: 'Terminal',
	sdk: 'SDK'
};
