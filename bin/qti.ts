import { count } from '../src/lib/policy/wording';
import { qtiFromItem, writeQti } from '../src/lib/study/exchange/qti';
import { Misused, readArguments } from './arguments';
import { questionTopics, readQuestionsFile } from './questions';
import { save } from './save';

/** Writes the questions of some topics, or of all, as a QTI 2.1 package; the answer is the exit code. */
export function makeQti(args: readonly string[], say: (line: string) => void): number {
	const { values, positionals } = readArguments(args, { out: { type: 'string' } });
	if (values.out === undefined) throw new Misused('qti: write --out ZIP.');
	const topics = questionTopics('questions');
	const strange = positionals.find((topic) => !topics.includes(topic));
	if (strange !== undefined)
		throw new Misused(`qti: there is no topic ${strange}. Write some of ${topics.join(', ')}.`);
	const asked = positionals.length > 0 ? positionals : topics;
	const items = asked.flatMap((topic) => readQuestionsFile('questions', topic));
	save(values.out, writeQti(items.map(qtiFromItem)));
	say(`${values.out}: ${count(items.length, 'question')}.`);
	return 0;
}
