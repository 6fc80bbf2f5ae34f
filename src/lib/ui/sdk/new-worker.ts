import wasm from '@jitl/quickjs-ng-wasmfile-release-sync/wasm?url';
import type { Order } from './messages';

/**
 * A worker that loads the engine. Its address comes from the page: what a page asks for is in the offline
 * copy, what only a worker asks for is not.
 */
export function newWorker(): Worker {
	// Vite builds the worker's script where it finds this form.
	const worker = new Worker(new URL('./sdk.worker.ts', import.meta.url), { type: 'module' });
	worker.postMessage({ type: 'load', wasm: new URL(wasm, location.href).href } satisfies Order);
	return worker;
}
