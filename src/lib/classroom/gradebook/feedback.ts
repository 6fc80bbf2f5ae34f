import * as v from 'valibot';
import type { Result } from '../../policy/result';
import { timeSchema as time } from '../../scenario/log-schema';
import { readClassFile, writeClassFile, type ClassFile, type Refused } from '../class-file';
import { packFingerprint } from '../pack/pack-file';
import type { Pack } from '../pack/pack';
import type { Row } from './row';

/** What a teacher gives back to one learner: nobody else’s data is in it. */
export interface Feedback {
	readonly pack: string;
	readonly packFingerprint: string;
	readonly title: string;
	readonly learner: string;
	readonly made: number;
	readonly points: number;
	readonly possible: number;
	readonly passed: boolean;
	/** What is said about everything; may be empty. */
	readonly comment: string;
	readonly items: readonly FeedbackItem[];
}

interface FeedbackItem {
	/** The item’s id. */
	readonly id: string;
	readonly points: number;
	readonly possible: number;
	/** Whether the teacher gave the points, and not the rules. */
	readonly byHand: boolean;
	readonly comment: string;
	/** Of a scenario: what was met, in points after help. */
	readonly objectives?: readonly {
		readonly id: string;
		readonly points: number;
		readonly possible: number;
		readonly met: boolean;
	}[];
	/** Of questions: which were right. */
	readonly answers?: readonly { readonly question: string; readonly right: boolean }[];
}

export const longestComment = 4000;

const points = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000));
const id = v.pipe(v.string(), v.maxLength(200), v.regex(/^[\w./-]+$/));
const comment = v.pipe(v.string(), v.maxLength(longestComment));
const some = v.pipe(v.string(), v.minLength(1), v.maxLength(120));

const feedbackFile: ClassFile<Feedback> = {
	format: 'leastwise-feedback',
	version: 1,
	called: 'feedback',
	longest: 4_000_000,
	schema: v.strictObject({
		pack: id,
		packFingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
		title: some,
		learner: some,
		made: time,
		points,
		possible: points,
		passed: v.boolean(),
		comment,
		items: v.pipe(
			v.array(
				v.strictObject({
					id,
					points,
					possible: points,
					byHand: v.boolean(),
					comment,
					objectives: v.exactOptional(
						v.pipe(
							v.array(v.strictObject({ id, points, possible: points, met: v.boolean() })),
							v.maxLength(200)
						)
					),
					answers: v.exactOptional(
						v.pipe(v.array(v.strictObject({ question: id, right: v.boolean() })), v.maxLength(200))
					)
				})
			),
			v.maxLength(100)
		)
	})
};

/** @param made now, in milliseconds */
export function makeFeedback(pack: Pack, row: Row, made: number): Feedback {
	return {
		pack: pack.id,
		packFingerprint: packFingerprint(pack),
		title: pack.title,
		learner: row.learner,
		made,
		points: row.points ?? 0,
		possible: row.possible,
		passed: row.passed,
		comment: row.comment,
		items: row.cells.map(({ item, points = 0, possible, byHand, comment, graded }) => ({
			...{ id: item, points, possible, byHand, comment },
			...(graded?.kind === 'scenario' && {
				objectives: (graded.best?.objectives ?? []).map((each) => ({
					...{ id: each.id, points: each.points, possible: each.possible },
					met: each.at !== undefined
				}))
			}),
			...((graded?.kind === 'questions' || graded?.kind === 'exam') && {
				answers: graded.answers.map(({ question, right }) => ({ question, right }))
			})
		}))
	};
}

export function writeFeedback(feedback: Feedback): string {
	return writeClassFile(feedbackFile, feedback);
}

export function readFeedback(text: string): Result<Feedback, Refused> {
	return readClassFile(feedbackFile, text);
}
