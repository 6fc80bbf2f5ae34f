import { availableParallelism } from 'node:os';
import { installIfStale } from './install.mjs';
import { readOptions } from './options.mjs';
import { Sentence, orSay } from './sentence.mjs';
import { steps } from './steps.mjs';
import { nothing, sum, sumLine } from './tally.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {{ step: Step, tally: Tally, seconds: number }} Outcome
 */

/**
 * Runs all steps, or those that --only names with what they need. A step that fails stops only
 * the steps that need it.
 * @param {string[]} args
 */
export function testAll(args) {
	return orSay(async () => {
		const chosen = chosenSteps(args);
		installIfStale();

		/** @type {Map<string, Outcome>} */
		const outcomes = new Map();
		for (const together of inTurn(chosen)) await runTogether(together, outcomes);

		report(chosen.flatMap(({ name }) => outcomes.get(name) ?? []));
	});
}

/**
 * Neighbours that make use of one core only run together, every other step by itself.
 * @param {Step[]} chosen
 */
function inTurn(chosen) {
	/** @type {Step[][]} */
	const turns = [];
	for (const step of chosen) {
		const before = turns.at(-1);
		if (step.oneCore && before?.[0]?.oneCore) before.push(step);
		else turns.push([step]);
	}
	return turns;
}

/**
 * As many at a time as there are cores. What several print at once is shown when each has ended.
 * @param {Step[]} steps
 * @param {Map<string, Outcome>} outcomes
 */
async function runTogether(steps, outcomes) {
	const waiting = [...steps];
	const lane = async () => {
		for (let step = waiting.shift(); step; step = waiting.shift()) {
			outcomes.set(step.name, await outcomeOf(step, outcomes, steps.length > 1));
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

/** @param {string[]} args */
function chosenSteps(args) {
	const { only } = readOptions(args, ['only']);
	if (only === undefined) return steps;

	const names = new Set(only.split(','));
	const known = steps.map(({ name }) => name);
	for (const name of names) {
		if (!known.includes(name)) {
			throw new Sentence(`There is no step "${name}". The steps are ${known.join(', ')}.`);
		}
	}
	// A step needs only earlier ones, so going backwards finds what needed steps need in turn.
	for (const { name, needs = [] } of steps.toReversed()) {
		if (names.has(name)) needs.forEach((need) => names.add(need));
	}
	return steps.filter(({ name }) => names.has(name));
}

/**
 * @param {Step} step
 * @param {Map<string, Outcome>} earlier
 * @param {boolean} held whether others print meanwhile
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(step, earlier, held) {
	const title = `\n── ${step.title}`;
	console.log(held ? `${title} …` : title);
	const missing = (step.needs ?? []).find((need) => !succeeded(earlier.get(need)));
	if (missing) {
		console.log(`Not run, because "${missing}" did not succeed.`);
		return { step, tally: { ...nothing, skipped: 1 }, seconds: 0 };
	}
	const began = performance.now();
	const tally = await step.run(held ? (output) => console.log(`${title}\n${output}`) : undefined);
	return { step, tally, seconds: (performance.now() - began) / 1000 };
}

/** @param {Outcome | undefined} outcome */
function succeeded(outcome) {
	return outcome !== undefined && outcome.tally.failed === 0 && outcome.tally.passed > 0;
}

/** @param {Outcome[]} outcomes */
function report(outcomes) {
	console.log('\n── Summary');
	for (const { step, tally, seconds } of outcomes) {
		console.log(`${step.title.padEnd(40)} ${seconds.toFixed(1).padStart(6)} s   ${sumLine(tally)}`);
	}
	const total = sum(outcomes.map(({ tally }) => tally));
	console.log(`\n${sumLine(total)}`);
	if (total.failed > 0) process.exitCode = 1;
}
