import { expect, test } from 'vitest';
import { answer } from './answer';
import { examples, questionOf } from './examples';
import { testsOf } from './tests-of';

function told(slug: string, sid: string) {
	const example = examples.find((each) => each.slug === slug);
	if (!example) throw new Error(`there is no example ${slug}`);
	const answered = answer(questionOf(example));
	if (answered.state !== 'decided') throw new Error(`${slug} is not decided`);
	const reading = answered.decision.gates
		.flatMap(({ read }) => read)
		.find(({ statement }) => statement.sid?.value === sid);
	if (!reading) throw new Error(`${slug} has no statement ${sid}`);
	return testsOf(reading, answered.request).map(({ element, result }) => `${element}: ${result}`);
}

test.each([
	['boundary', 'MapFiles', ['Action: mismatch', 'Resource: unread']],
	['boundary', 'MapObjects', ['Action: match', 'Resource: match']],
	['boundary', 'NoDeleteWithoutMfa', ['Action: match', 'Resource: match', 'Condition: mismatch']],
	[
		'cross-account',
		'OnlyTomasSends',
		['Principal: mismatch', 'Action: unread', 'Resource: unread']
	],
	['not-action', 'NotIam', ['NotAction: match', 'Resource: match']],
	['role-trust', 'OnlyWithMfa', ['Principal: match', 'Action: match', 'Condition: mismatch']],
	['home-folder', 'HomeFolder', ['Action: match', 'Resource: mismatch']]
])('in the example %s, %s is read up to the first element that does not match', (slug, sid, is) => {
	expect(told(slug, sid)).toEqual(is);
});
