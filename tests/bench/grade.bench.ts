import { bench } from 'vitest';
import { gradeAll } from '../../bin/grade/pool';
import { gradeClass } from '../../src/lib/classroom/grade/grade-class';
import { makeClass } from '../classroom/class';

const { pack, codes, files } = makeClass(200, { tampered: 20, copied: 10, damaged: 10 });
const bytes = files.map((file) => file.bytes);
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

bench(
	'grade 200 hand-ins of scenario 01, with a worker for each processor',
	async () => {
		const outcomes = await gradeAll(bytes, { pack, keys: [], codes });
		const graded = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
		if (graded.length < 180 || gradeClass(pack, graded).pairs.length !== 10)
			throw new Error('A class is graded whole, and its ten copies are found');
	},
	once
);
