import { count } from '../../policy/wording';
import type { HandIn } from './hand-in';

export const handInFormat = 'leastwise-hand-in';
/** The first had logs in which every call was undone by itself. */
export const handInVersions = [1, 2] as const;
export const handInVersion = 2;

/** The file in a hand-in that holds it all: JSON with one entry of a log, one line of study, on a line. */
export function handInText({ attempts, study, ...rest }: HandIn): string {
	const head = Object.entries({ format: handInFormat, version: handInVersion });
	const tried = attempts.map(({ item, attempt, log }) =>
		[
			'\t\t\t{',
			`\t\t\t\t"item": ${JSON.stringify(item)},`,
			`\t\t\t\t"attempt": ${JSON.stringify(attempt)},`,
			`\t\t\t\t"log": ${lines(log, '\t\t\t\t')}`,
			'\t\t\t}'
		].join('\n')
	);
	return [
		'{',
		...head.map(([name, value]) => `\t${JSON.stringify(name)}: ${JSON.stringify(value)},`),
		'\t"handIn": {',
		...Object.entries(rest).map(
			([name, value]) => `\t\t${JSON.stringify(name)}: ${JSON.stringify(value)},`
		),
		`\t\t"attempts": ${tried.length === 0 ? '[]' : `[\n${tried.join(',\n')}\n\t\t]`},`,
		`\t\t"study": ${lines(study, '\t\t')}`,
		'\t}',
		'}\n'
	].join('\n');
}

function lines(list: readonly unknown[], indent: string): string {
	if (list.length === 0) return '[]';
	return `[\n${list.map((each) => `${indent}\t${JSON.stringify(each)}`).join(',\n')}\n${indent}]`;
}

/** What whoever opens the file finds beside it. */
export function readme({ attempts, study, learner, name }: HandIn, title: string): string {
	const entries = attempts.reduce((sum, { log }) => sum + log.length, 0);
	return `This is a hand-in of Leastwise, for “${title}”. Give the whole file to your teacher as it is.

hand-in.json is all that your teacher gets, and you can read it in any editor:

- who hands in: ${learner}${name === undefined ? ', and no name' : `, with the name ${name}`};
- ${count(attempts.length, 'try', 'tries')} at scenarios, with ${count(entries, 'entry', 'entries')} of their logs: each call with its time and what
  came of it, hints that were taken, pauses. From it the attempts can be played again, call by call;
- ${count(study.length, 'line')} of what you read and answered for it.

No password that you typed is in it: a log has a digest of each, from which it cannot be read. Nothing
else that you did in Leastwise is in it, and no score: whoever grades works it out.

Times are milliseconds since the first of January 1970. fingerprint.txt tells whether hand-in.json has
arrived whole. Whoever changes it is found out when it is played again, or at least is asked about it.
`;
}

export const sealedReadme = `This is a hand-in of Leastwise, sealed: only the teacher who gave out the pack can open it, with a key
that is in no file of yours. Give the whole file to your teacher as it is. What is in it was shown on the
page that made it, where you can also save it unsealed.
`;
