/**
 * Compares our engine with another on many generated questions: `npm run test:oracle`, or with a
 * number of cases and a seed behind `--`. docs/oracle.md tells how it works.
 */
import { orSay, Sentence } from '../../scripts/sentence.mjs';
import { compareAll, minimise, type Batch, type Disagreement } from './minimise';
import { withOracle, type Oracle } from './oracle';
import type { Question } from './question';
import { report, speedReport, told } from './report';
import { measure } from './speed';
import { Tally } from './tally';

const inBatch = 500;
const measured = 500;
/** More disagreements than these would hardly tell more. */
const mostTold = 10;

await orSay(async () => {
	const cases = numberFrom(process.argv[2], 20_000);
	const seed = numberFrom(process.argv[3], 2026);
	say('Installing the other engine into a temporary folder …');
	await withOracle((oracle) => run(oracle, cases, seed));
});

async function run(oracle: Oracle, cases: number, seed: number): Promise<void> {
	say(`${cases} cases from seed ${seed} against ${oracle.name}:`);
	const tally = new Tally();
	const disagreements: Disagreement[] = [];
	const questions: Question[] = [];
	for (const batch of batches(cases, seed)) {
		const before = tally.unexplained;
		await compareAll(batch, oracle, (question, comparison) => {
			tally.add(comparison);
			if (comparison.verdict === 'agreed' && questions.length < measured) questions.push(question);
		});
		if (tally.unexplained > before && disagreements.length < mostTold) {
			const found = await minimise(batch, oracle);
			if (found) disagreements.push(found);
		}
		if (tally.cases % 2000 === 0) say(`  ${tally.cases} …`);
	}
	say(`\n${report(tally)}\n`);
	for (const disagreement of disagreements) say(told(disagreement));
	say(speedReport(await measure(questions, oracle)));
	if (tally.unexplained > 0) process.exitCode = 1;
}

function batches(cases: number, seed: number): Batch[] {
	return Array.from({ length: Math.ceil(cases / inBatch) }, (_, at) => ({
		seed: seed + at,
		numRuns: Math.min(inBatch, cases - at * inBatch)
	}));
}

function numberFrom(text: string | undefined, otherwise: number): number {
	if (text === undefined) return otherwise;
	if (!/^\d{1,9}$/.test(text) || Number(text) === 0) {
		throw new Sentence(`${text} is no number. Write the number of cases, then the seed.`);
	}
	return Number(text);
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
