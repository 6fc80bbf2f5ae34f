import * as v from 'valibot';
import { check, id } from './check-format';
import { command } from './command-format';
import { duration } from './duration-format';
import { guideFormat } from './guide';
import type { Check } from './check';
import { partsOf } from './check/parts';
import { incident } from './incident-format';
import { rungs } from './log';
import { readingsFormat } from './reading';
import { recallFormat } from './recall';
import { formByKey } from './form-by-key';
import { callEntriesInAccount } from './written-call-format';
import { text } from './text-format';

/*
 * The files of a scenario, as an author writes them. Every message says what to write instead.
 */

const points = v.pipe(
	v.number('write a number of points'),
	v.integer('write a whole number'),
	v.minValue(0, 'write a number from 0 up'),
	v.maxValue(1000, 'write a number up to 1000')
);
const perRung = <T extends v.GenericSchema>(schema: T) =>
	v.strictObject(
		{ nudge: schema, where: schema, how: schema },
		`write one for each of ${rungs.join(', ')}`
	);

const note = v.strictObject({ when: check, say: text });

const objective = v.strictObject({
	id,
	title: text,
	points,
	check,
	won: text,
	notes: v.optional(v.array(note), []),
	guide: v.exactOptional(guideFormat),
	hints: perRung(text),
	ask: v.exactOptional(recallFormat)
});

const deduction = v.pipe(
	v.strictObject({
		id,
		title: text,
		reason: text,
		points,
		each: v.exactOptional(v.pipe(points, v.minValue(1, 'write a number from 1 up'))),
		when: check
	}),
	v.check(
		({ each, when }) => each === undefined || [...partsOf(when)].some(isBound),
		'each counts the actions by which a bound is exceeded: write a bound into when, or leave each out'
	)
);

function isBound({ kind }: Check): boolean {
	return kind === 'bound';
}

/** Without it, a file is of version 1; see `earlier.ts`. */
const version = v.exactOptional(
	v.picklist([1, 2, 3, 4, 5], 'write 5: this Leastwise reads no later version of a scenario')
);

const scenarioEntries = v.strictObject({
	version,
	title: text,
	part: text,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
	line: text,
	story: text,
	teaches: text,
	learn: v.pipe(v.array(text), v.minLength(1, 'say at least one thing one learns')),
	misconception: text,
	recall: v.optional(recallFormat),
	read: v.exactOptional(readingsFormat),
	topics: v.pipe(v.array(id), v.minLength(1, 'name at least one topic')),
	domains: v.array(text),
	handover: v.array(v.strictObject({ label: text, value: text })),
	stages: v.pipe(
		v.array(
			v.strictObject({
				id,
				title: text,
				objectives: v.pipe(v.array(objective), v.minLength(1, 'a stage needs an objective'))
			})
		),
		v.minLength(1, 'a scenario needs a stage')
	),
	incidents: v.optional(v.array(incident), []),
	ending: text,
	able: v.exactOptional(text),
	scoring: v.strictObject({
		hints: perRung(points),
		stars: v.pipe(
			v.strictTuple([points, points, points], 'write three numbers: where each star begins'),
			v.check(
				([first, second, third]) => first < second && second < third,
				'write them from the first star to the third, each higher'
			)
		),
		par: points,
		solved: text,
		everythingAllowed: v.optional(v.boolean('write true or false'), false),
		deductions: v.optional(v.array(deduction), [])
	})
});

/** scenario.yaml */
export const scenarioFile = v.pipe(
	scenarioEntries,
	v.check(
		({ version: of = 1, able }) => of < 5 || able !== undefined,
		'say in able what one can do now and could not before'
	)
);

const callStep = v.strictObject({
	id: v.optional(id),
	...callEntriesInAccount,
	/** With what code it is refused, where that is the point of it. */
	refused: v.optional(text)
});

/** Time is let pass, and what happens by time happens. */
const skipStep = v.strictObject({ id: v.optional(id), skip: duration });

const step = formByKey<ScriptStep>({ skip: skipStep }, callStep);

/** solution.yaml */
export const solutionFile = v.strictObject({
	steps: v.pipe(v.array(step), v.minLength(1)),
	/** The same in the terminal. */
	commands: v.optional(v.array(command), [])
});

/** The id of a belief. */
export const beliefId = v.pipe(id);

/** mistakes.yaml */
export const mistakesFile = v.strictObject({
	mistakes: v.array(
		v.strictObject({
			title: text,
			/** Of beliefs.yaml: why somebody would do so. */
			belief: v.exactOptional(beliefId),
			/** By what it is seen in an attempt, and what learners are told then. */
			told: v.exactOptional(note),
			/** Steps of the solution that are left out, and those that are done besides or instead. */
			without: v.optional(v.array(id), []),
			after: v.optional(id),
			steps: v.optional(v.array(step), []),
			/** What the mistake leaves open. */
			open: v.array(id),
			/** Deductions it costs. */
			costs: v.optional(v.array(id), [])
		})
	)
});

export type ScriptCall = v.InferOutput<typeof callStep>;
export type ScriptStep = ScriptCall | v.InferOutput<typeof skipStep>;

export function isCall(step: ScriptStep): step is ScriptCall {
	return 'call' in step;
}
export type Mistake = v.InferOutput<typeof mistakesFile>['mistakes'][number];
