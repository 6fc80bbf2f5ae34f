import * as v from 'valibot';
import { isDate } from '../scenario/date';
import { lastMoment } from '../scenario/log';
import { noteLimits, type AnswerMode, type ExamMode, type StudyEntry } from './log';
import { mostNew } from './plan';

/* Exact, as for all that comes from a file: a field that is not named here is a fault. */

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const time = v.pipe(whole, v.maxValue(lastMoment));
const name = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w.-]+$/));
/** Of a topic and a name. */
const question = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w.-]+\/[\w.-]+$/));
/** An option, or an option and what it was matched with. */
const choice = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w.:-]+$/));
/** Of a chapter; what stands before the first has none. */
const section = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w.-]*$/));
const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const line = {
	id: name,
	time,
	after: v.exactOptional(v.pipe(v.array(name), v.maxLength(100_000)))
};

const ofPack = { pack: v.exactOptional(name), item: v.exactOptional(name) };

const modes: Record<AnswerMode, true> = { practice: true, review: true, exam: true };
const examModes: Record<ExamMode, true> = { exam: true, practice: true };
const chosen = v.pipe(v.array(choice), v.maxLength(100));
const ofSitting = { ...line, sitting: name };

const entries = {
	read: v.strictObject({ ...line, ...ofPack, kind: v.literal('read'), chapter: name }),
	began: v.strictObject({ ...line, kind: v.literal('began'), pack: name, item: name }),
	answered: v.strictObject({
		...line,
		...ofPack,
		kind: v.literal('answered'),
		question,
		chosen,
		right: v.boolean(),
		beliefs: v.pipe(v.array(name), v.maxLength(100)),
		took: whole,
		mode: v.picklist(Object.keys(modes) as AnswerMode[]),
		sitting: v.exactOptional(name)
	}),
	sat: v.strictObject({
		...ofSitting,
		kind: v.literal('sat'),
		exam: name,
		mode: v.picklist(Object.keys(examModes) as ExamMode[]),
		minutes: v.pipe(whole, v.minValue(1), v.maxValue(1000)),
		questions: v.pipe(
			v.array(v.strictObject({ question, task: v.pipe(v.string(), v.regex(/^[1-9]\.[1-9]$/)) })),
			v.minLength(1),
			v.maxLength(200)
		)
	}),
	chose: v.strictObject({ ...ofSitting, kind: v.literal('chose'), question, chosen, took: whole }),
	flagged: v.strictObject({
		...ofSitting,
		kind: v.literal('flagged'),
		question,
		flagged: v.boolean()
	}),
	paused: v.strictObject({ ...ofSitting, kind: v.literal('paused'), paused: v.boolean() }),
	ended: v.strictObject({ ...ofSitting, kind: v.literal('ended') }),
	guessed: v.strictObject({
		...line,
		kind: v.literal('guessed'),
		belief: name,
		held: v.boolean(),
		right: v.exactOptional(v.boolean())
	}),
	planned: v.strictObject({
		...line,
		kind: v.literal('planned'),
		exam: v.exactOptional(name),
		on: v.exactOptional(v.pipe(v.string(), v.isoDate(), v.check(isDate, 'There is no such day'))),
		newADay: v.pipe(whole, v.maxValue(mostNew))
	}),
	noted: v.strictObject({
		...line,
		kind: v.literal('noted'),
		note: name,
		chapter: name,
		section,
		quote: upTo(noteLimits.quote),
		before: upTo(noteLimits.before),
		text: upTo(noteLimits.text),
		removed: v.boolean()
	}),
	postponed: v.strictObject({
		...line,
		kind: v.literal('postponed'),
		scenario: name,
		objective: name
	}),
	drilled: v.strictObject({
		...line,
		kind: v.literal('drilled'),
		drill: name,
		topic: name,
		level: v.pipe(whole, v.minValue(1), v.maxValue(5)),
		seed: name,
		right: v.boolean(),
		beliefs: v.pipe(v.array(name), v.maxLength(100)),
		took: whole
	}),
	denial: v.strictObject({
		...line,
		kind: v.literal('denial'),
		day: v.pipe(v.string(), v.isoDate()),
		move: v.variant('kind', [
			v.strictObject({ kind: v.literal('asked'), id: name }),
			v.strictObject({ kind: v.literal('named'), id: name, right: v.boolean() }),
			v.strictObject({ kind: v.literal('told') })
		])
	})
} satisfies { [Kind in StudyEntry['kind']]: v.GenericSchema<Extract<StudyEntry, { kind: Kind }>> };

export const studyEntrySchema = v.variant('kind', Object.values(entries));

/** Whether what is stored is a line such as Leastwise writes. */
export function isStudyEntry(stored: unknown): stored is StudyEntry {
	return v.is(studyEntrySchema, stored);
}
