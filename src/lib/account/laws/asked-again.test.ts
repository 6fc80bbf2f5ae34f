import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../policy/decide';
import { readQuestion } from '../../policy/question';
import { formOfAsked } from '../../policy/question/asked-form';
import { questionJson } from '../../policy/question/json';
import { play } from './play.fixture';
import { steps } from './steps.fixture';

test('what the account decided is decided the same when it is written down and asked again', () => {
	let asked = 0;
	fc.assert(
		fc.property(steps, (list) => {
			for (const { after } of play(list).slice(-20)) {
				const decision = after.events.at(-1)?.decision;
				if (!decision) continue;
				asked += 1;
				const question = readQuestion(
					JSON.parse(JSON.stringify(questionJson(formOfAsked(decision.asked))))
				);
				if (!question.ok) throw new Error(question.error);
				const again = decide(question.value.policies, question.value.request);
				const told = ({ outcome, layer, by, gates }: typeof again) => ({
					outcome,
					layer,
					by: by.map(({ policy, index }) => [policy, index]),
					// A layer without policies is not written down, and reads nothing.
					gates: gates
						.filter(({ read }) => read.length > 0)
						.map(({ layer, level, says }) => [layer, level, says])
				});
				expect(told(again)).toEqual(told(decision));
			}
		}),
		{ numRuns: 25 }
	);
	expect(asked).toBeGreaterThan(50);
});
