import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import type { BrowserCommand } from 'vitest/node';
import type * as Scripts from './scripts.ts';

interface Replayed extends Scripts.StoredAttempt {
	/** The account as Node computed it. */
	readonly account: string;
}

/** For tests in a browser: the attempts, and what became of them in Node. */
export const attemptsReplayedInNode: BrowserCommand<[]> = async (): Promise<Replayed[]> => {
	const { module } = await runnerImport<typeof Scripts>(resolve('tests/replay/scripts.ts'));
	const { accountAfter, storedAttempts } = module;
	return storedAttempts().map((attempt) => ({ ...attempt, account: accountAfter(attempt) }));
};

declare module 'vitest/browser' {
	interface BrowserCommands {
		attemptsReplayedInNode: () => Promise<Replayed[]>;
	}
}
