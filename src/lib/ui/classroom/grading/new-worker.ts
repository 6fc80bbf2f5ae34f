/** Vite builds the worker’s script where it finds this form. */
export function newWorker(): Worker {
	return new Worker(new URL('./grading.worker.ts', import.meta.url), { type: 'module' });
}
