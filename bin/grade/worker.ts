import { parentPort, workerData } from 'node:worker_threads';
import { gradeFile } from '../../src/lib/classroom/grade/grade-file';
import { gradingBy } from './grading';
import type { Asked, Given, Told } from './pool';

/* Grades one file after another, each when it is asked for: what is not being graded takes no memory. */

const grading = gradingBy(workerData as Given);

parentPort?.on('message', ({ at, bytes }: Asked) => {
	void gradeFile(bytes, grading).then((outcome) => {
		const told: Told = { at, outcome };
		parentPort?.postMessage(told);
	});
});
