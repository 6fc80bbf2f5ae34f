/**
 * Does a job for whoever asks, one after the other: those who ask while one is done share the next. The answer
 * comes once a job is done that began after the question.
 */
export function inTurn(job: () => Promise<void>): () => Promise<void> {
	let last: Promise<void> = Promise.resolve();
	let next: Promise<void> | undefined;
	return () =>
		(next ??= last =
			last.then(() => {
				next = undefined;
				return job();
			}));
}
