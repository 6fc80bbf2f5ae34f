import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gradeFile } from '../../src/lib/classroom/grade/grade-file';
import type { Graded } from '../../src/lib/classroom/grade/graded';
import type { TeacherKey } from '../../src/lib/classroom/hand-in/key';
import type { NotTaken } from '../../src/lib/classroom/hand-in/read';
import type { Pack } from '../../src/lib/classroom/pack/pack';
import type { Result } from '../../src/lib/policy/result';

/** What each worker is given once. */
export interface Given {
	readonly pack: Pack;
	readonly keys: readonly TeacherKey[];
	readonly codes?: readonly string[];
}

export interface Asked {
	readonly at: number;
	readonly bytes: Uint8Array;
}

type Outcome = Result<Graded, NotTaken>;

export interface Told {
	readonly at: number;
	readonly outcome: Outcome;
}

/** So many files are graded sooner here than a worker is started. */
const fewFiles = 8;
const mostWorkers = 8;

/** Grades files beside one another, as many at a time as there are processors; in the order of the files. */
export async function gradeAll(
	files: readonly Uint8Array[],
	given: Given
): Promise<readonly Outcome[]> {
	const outcomes: Outcome[] = [];
	if (files.length <= fewFiles) {
		const { gradingBy } = await import('./grading');
		const grading = gradingBy(given);
		for (const bytes of files) outcomes.push(await gradeFile(bytes, grading));
		return outcomes;
	}
	const workers = Math.min(availableParallelism(), mostWorkers);
	const module = await workerModule();
	const left = files.entries();
	await Promise.all(Array.from({ length: workers }, () => work(module, given, left, outcomes)));
	return outcomes;
}

/** The worker with all that it imports, as an address to start it from. */
async function workerModule(): Promise<URL> {
	const script = fileURLToPath(new URL('./bundle-worker.mjs', import.meta.url));
	const { stdout } = await promisify(execFile)(process.execPath, [script], {
		encoding: 'buffer',
		maxBuffer: Infinity
	});
	return new URL(`data:text/javascript;base64,${stdout.toString('base64')}`);
}

/** A worker that takes the next file whenever it is done with one. */
function work(
	module: URL,
	given: Given,
	left: IterableIterator<[number, Uint8Array]>,
	outcomes: Outcome[]
): Promise<void> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(module, {
			workerData: given,
			// What is new dies young here: more room for it costs memory and saves no time.
			resourceLimits: { maxYoungGenerationSizeMb: 12 }
		});
		const next = () => {
			const { value, done } = left.next();
			if (done) void worker.terminate().then(() => resolve());
			else worker.postMessage({ at: value[0], bytes: value[1] } satisfies Asked);
		};
		worker.on('message', ({ at, outcome }: Told) => {
			outcomes[at] = outcome;
			next();
		});
		worker.on('error', reject);
		next();
	});
}
