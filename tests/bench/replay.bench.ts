import { bench } from 'vitest';
import { readFolder } from '../../bin/scenarios';
import { playScript } from '../../src/lib/scenario/script';

const { scenario, solution } = readFolder('scenarios', '01-lock-down-root');

bench('play the solution of scenario 01', () => void playScript(scenario, solution));
