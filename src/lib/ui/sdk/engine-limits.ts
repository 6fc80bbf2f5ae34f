export interface Limits {
	/** How long a program may be at work without waiting for anything, in milliseconds. */
	readonly busy: number;
	/** Requests in one run. */
	readonly calls: number;
	/** Lines and tables that are printed, and how many characters in all. */
	readonly lines: number;
	readonly characters: number;
	/** In bytes. */
	readonly memory: number;
}

export const limits: Limits = {
	busy: 1500,
	calls: 500,
	lines: 2000,
	characters: 500_000,
	memory: 96 * 1024 * 1024
};
