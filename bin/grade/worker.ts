import '../../src/lib/account/perform/everything';
import '../../src/lib/scenario/check/everything';
import { parentPort, workerData } from 'node:worker_threads';
import { gradeFile, type Grading } from '../../src/lib/classroom/grade/grade-file';
import { openCatalog } from '../catalog';
import { contentFor } from './content';
import type { Asked, Given, Told } from './pool';

/* Grades one file after another, each when it is asked for: what is not being graded takes no memory. */

const { pack, keys, codes } = workerData as Given;
const catalog = openCatalog();
const grading: Grading = {
	...{ pack, keys, content: contentFor(pack) },
	...(codes && { codes: new Set(codes) }),
	facts: (prefixes: readonly string[]) => catalog.load([...new Set(prefixes)])
};

parentPort?.on('message', ({ at, bytes }: Asked) => {
	void gradeFile(bytes, grading).then((outcome) => {
		const told: Told = { at, outcome };
		parentPort?.postMessage(told);
	});
});
