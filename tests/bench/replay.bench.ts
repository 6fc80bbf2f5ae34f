import { bench } from 'vitest';
import { readFolder } from '../../bin/scenarios';
import { replay } from '../../src/lib/scenario/replay';
import { playScript } from '../../src/lib/scenario/script';
import { attempt, longLog } from './long-log';

const { scenario, solution } = readFolder('scenarios', '01-lock-down-root');

bench('play the solution of scenario 01', () => void playScript(scenario, solution));

for (const acts of [5000, 20_000]) {
	const log = longLog(acts);
	const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };
	bench(`open an attempt of ${acts} actions`, () => void replay(scenario, attempt, log), once);
}
