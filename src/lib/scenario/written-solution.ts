import type { Command } from './command-format';
import type { ScriptStep } from './format';
import { fill, type Draw } from './variants';

/** What solution.yaml says: `solutionTemplate` with an attempt's names in it. */
interface WrittenSolution {
	readonly steps: readonly ScriptStep[];
	readonly commands: readonly Command[];
}

/** @param template as JSON, with its placeholders */
export function writtenSolution(template: string, drawn: Draw): WrittenSolution {
	return JSON.parse(fill(template, drawn)) as WrittenSolution;
}
