import type { Pack } from '../../src/lib/classroom/pack/pack';
import { count } from '../../src/lib/policy/wording';
import { readFolder } from '../scenarios';

/** What the items of a pack are called, by their ids. */
export function titlesOf({ items }: Pack): ReadonlyMap<string, string> {
	return new Map(
		items.map((item) => {
			switch (item.kind) {
				case 'scenario':
					return [item.id, readFolder('scenarios', item.scenario).scenario.title];
				case 'chapter':
					return [item.id, `Chapter ${item.chapter}`];
				case 'questions':
					return [item.id, count(item.questions.length, 'question')];
				case 'exam':
					return [item.id, `Exam of ${count(item.count, 'question')}`];
			}
		})
	);
}
