import { mostPoints, type HandMark } from '$lib/classroom/paper';
import type { Result } from '$lib/policy/result';

/** What is said by hand, as texts of fields are. */
export interface Draft {
	comment: string;
	/** Instead of those that were worked out; empty where those count. */
	points: string;
}

/** By item; about everything under no name. */
export type Drafts = Record<string, Draft>;

/** Of what was said before, for everything and for each item of the ids. */
export function draftsOf(items: readonly string[], marks: readonly HandMark[]): Drafts {
	return Object.fromEntries(
		['', ...items].map((item) => {
			const mark = marks.find((each) => (each.item ?? '') === item);
			return [item, { comment: mark?.comment ?? '', points: mark?.points?.toString() ?? '' }];
		})
	);
}

/** What the drafts say of a learner; or the item whose points are no number. */
export function marksIn(drafts: Drafts, learner: string): Result<readonly HandMark[], string> {
	const marks: HandMark[] = [];
	for (const [item, { comment, points: typed }] of Object.entries(drafts)) {
		const points = pointsIn(typed);
		if (typed !== '' && points === undefined) return { ok: false, error: item };
		if (comment.trim() === '' && typed === '') continue;
		marks.push({
			...{ learner, comment: comment.trim() },
			...(item !== '' && { item }),
			...(points !== undefined && { points })
		});
	}
	return { ok: true, value: marks };
}

/** Those that are not as they were. */
export function changedIn(drafts: Drafts, before: Drafts): Drafts {
	return Object.fromEntries(
		Object.entries(drafts).filter(
			([item, { comment, points }]) =>
				before[item]?.comment !== comment || before[item].points !== points
		)
	);
}

/** Of what this tab has kept, what is of these drafts: another version may have kept anything. */
export function fittingDrafts(drafts: Drafts, kept: object | undefined): Drafts {
	return Object.fromEntries(
		Object.entries(kept ?? {}).flatMap(([item, draft]: [string, unknown]) =>
			Object.hasOwn(drafts, item) && isDraft(draft) ? [[item, draft]] : []
		)
	);
}

function isDraft(draft: unknown): draft is Draft {
	return (
		typeof draft === 'object' &&
		draft !== null &&
		'comment' in draft &&
		'points' in draft &&
		typeof draft.comment === 'string' &&
		typeof draft.points === 'string'
	);
}

function pointsIn(typed: string): number | undefined {
	const text = typed.trim().replace(',', '.');
	const points = /^\d+([.]\d+)?$/.test(text) ? Number(text) : NaN;
	return points <= mostPoints ? points : undefined;
}
