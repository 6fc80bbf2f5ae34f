import { asked } from 'virtual:questions';
import { isFor } from '$lib/classroom/hand-in/make';
import type { Report } from '$lib/classroom/lms/report';
import { nextEnd, reportOf } from '$lib/classroom/lms/report-of';
import type { State } from '$lib/classroom/lms/state';
import type { Pack } from '$lib/classroom/pack/pack';
import { seedFor } from '$lib/classroom/pack/seed';
import { endOf } from '$lib/scenario/attempt';
import type { Store } from '$lib/storage/store';
import { itemTitle } from '../item-words';

const questions = asked.flatMap((topic) => topic.questions);

interface LookedUp {
	readonly report: Report;
	readonly state: State;
	/** When the report is another although nothing was done, in milliseconds; nothing where it is not. */
	readonly ends?: number;
}

/** What is in a store of one pack: told to others, and kept by them. */
export async function lookedUp(
	store: Store,
	pack: Pack,
	learner: string,
	best: State['best']
): Promise<LookedUp> {
	const [tries, study] = await Promise.all([store.summaries(), store.study()]);
	const now = Date.now();
	const report = reportOf(pack, learner, {
		...{ tries, study, best, now, questions, titleOf: itemTitle }
	});
	const seeds = new Set(
		pack.items.flatMap((item) => (item.kind === 'scenario' ? [seedFor(pack, item, learner)] : []))
	);
	const attempts = await Promise.all(
		tries
			.filter(({ attempt }) => seeds.has(attempt.seed))
			.map(async ({ attempt }) => {
				const [log, authenticator] = await Promise.all([
					store.log(attempt.id),
					store.authenticator(attempt.id)
				]);
				const open = endOf(log) === undefined;
				return { attempt, log, open, ...(open && authenticator && { authenticator }) };
			})
	);
	const state: State = {
		attempts,
		study: study.filter((entry) => isFor(entry, pack.id)),
		best: Object.fromEntries(
			report.items.flatMap(({ id, score, state: at }) =>
				score !== undefined && at === 'done' ? [[id, score] as const] : []
			)
		)
	};
	const ends = nextEnd(pack, { study, now });
	return { report, state, ...(ends !== undefined && { ends }) };
}

/** A store that tells what was written before it says that it is. */
export function telling(store: Store, tell: () => Promise<void>): Store {
	const tells =
		<Args extends readonly unknown[], T>(job: (...args: Args) => Promise<T>) =>
		async (...args: Args): Promise<T> => {
			const result = await job(...args);
			await tell();
			return result;
		};
	return {
		...store,
		addAttempt: tells(store.addAttempt),
		append: tells(store.append),
		saveAuthenticator: tells(store.saveAuthenticator),
		saveOutcome: tells(store.saveOutcome),
		addStudy: tells(store.addStudy),
		rewrite: tells(store.rewrite)
	};
}
