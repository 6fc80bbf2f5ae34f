/** Something the person at the terminal can mend: it is told as a sentence, without a stack. */
export class Sentence extends Error {}

/**
 * Runs a command; a Sentence thrown in it is printed, and the exit code says that it failed.
 * @param {() => void | Promise<void>} command
 */
export async function orSay(command) {
	try {
		await command();
	} catch (error) {
		if (!(error instanceof Sentence)) throw error;
		console.error(error.message);
		process.exitCode = 1;
	}
}
