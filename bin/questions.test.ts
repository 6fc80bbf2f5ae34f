import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCatalog } from './catalog';
import { checkExams } from './exams';
import { checkQuestions, questionTopics } from './questions';
import { readBeliefsFile, readCourseFile } from './scenarios';

const folder = mkdtempSync(join(tmpdir(), 'leastwise-questions-'));
afterAll(() => rmSync(folder, { recursive: true }));

const catalog = openCatalog();
const around = {
	course: readCourseFile('course.yaml'),
	beliefs: readBeliefsFile('beliefs.yaml'),
	exams: checkExams('questions', () => {}).exams,
	facts: (prefixes: readonly string[]) => catalog.load(prefixes)
};

async function toldOf(topic: string, text: string): Promise<readonly string[]> {
	writeFileSync(join(folder, `${topic}.yaml`), text);
	const told: string[] = [];
	await checkQuestions(folder, [topic], around, (line) => told.push(line));
	rmSync(join(folder, `${topic}.yaml`));
	return told.map((line) => line.replace(`${folder}/`, ''));
}

const evaluation = readFileSync('questions/evaluation.yaml', 'utf8');
const structure = readFileSync('questions/policy-structure.yaml', 'utf8');

test('every question that there is holds', async () => {
	const told: string[] = [];
	const { isSound } = await checkQuestions('questions', [], around, (line) => told.push(line));
	expect(isSound, told.join('\n')).toBe(true);
	expect(told).toHaveLength(questionTopics('questions').length);
});

/** What somebody may get wrong, and what is said. */
const slips: readonly [string, string, string, string, RegExp][] = [
	[
		'a deny that is not there any more',
		evaluation,
		"Effect: Deny, Action: 's3:Delete*'",
		"Effect: Deny, Action: 's3:Put*'",
		/^evaluation\.yaml:\d+: what-becomes-of-a-delete, option C: the engine contradicts this key: allowed/m
	],
	[
		'a wrong option that the engine calls right',
		evaluation,
		'sid: NoTagging',
		'outcome: denied',
		/who-decides-under-a-boundary, option B: the engine says that this option is right as well/
	],
	[
		'a request that cannot be decided',
		evaluation,
		'as: user/wanda }',
		'as: wanda }',
		/request\.principal: .* is no principal/
	],
	[
		'a pair that is not so',
		evaluation,
		'target: Allowed\n      outcome: allowed',
		'target: Allowed\n      outcome: implicitly denied',
		/what-becomes-of-each, pairs 1: the engine contradicts/
	],
	[
		'a policy that does less than it must',
		structure,
		"'arn:aws:s3:::marlow-tiles', 'arn:aws:s3:::marlow-tiles/*'",
		"'arn:aws:s3:::marlow-tiles/*'",
		/the engine contradicts this key: s3:ListBucket on arn:aws:s3:::marlow-tiles is denied/
	],
	[
		'a finding that the policy has not',
		structure,
		'finding: PASS_ROLE_WITH_STAR_IN_RESOURCE',
		'finding: MISSING_VERSION',
		/the engine contradicts this key: .*PASS_ROLE/
	],
	[
		'a belief that there is not',
		structure,
		'belief: api-name-is-action',
		'belief: api-name-is-acton',
		/there is no belief api-name-is-acton/
	],
	[
		'a wrong option without a belief',
		structure,
		'      belief: api-name-is-action\n',
		'',
		/options\.3: say in belief what makes a wrong option right/
	],
	[
		'a belief that makes two options right',
		structure,
		'belief: groups-are-principals',
		'belief: principal-anywhere',
		/under the belief principal-anywhere two options are right/
	],
	[
		'a key of three times the length',
		structure,
		'text: It is allowed, by the statement Look.',
		'text: It is allowed, by the statement Look, since nothing in the whole of the other policy says that it is to be denied.',
		/the key gives itself away/
	],
	[
		'two that are right of four',
		structure,
		'belief: principal-anywhere\n      why: A resource-based',
		'right: true\n      why: A resource-based',
		/mark one option with right: true, and one only/
	],
	['no date', structure, '  checked: 2026-11-30\n', '', /checked/],
	['an exam that there is not', structure, 'SAA-C03 1.1', 'SAA-C04 1.1', /write exam and task/],
	[
		'an absolute in a wrong option alone',
		structure,
		'for want of an Allow.',
		'as IAM always is.',
		/“always” and “never” stand in wrong options only/
	]
];

test.each(slips)('%s is said with its place', async (_, text, right, wrong, said) => {
	expect(text).toContain(right);
	const topic = text === evaluation ? 'evaluation' : 'policy-structure';
	expect((await toldOf(topic, text.replace(right, wrong))).join('\n')).toMatch(said);
});

test('a fault has the line on which it stands', async () => {
	const text = structure.replace('belief: api-name-is-action', 'belief: nobody-thinks-so');
	const line = text.slice(0, text.indexOf('nobody-thinks-so')).split('\n').length;
	const [told = ''] = await toldOf('policy-structure', text);
	expect(told).toContain(`policy-structure.yaml:${line}: list-and-read-one-bucket, option D`);
});

test('a topic that there is not, and questions that are nearly the same', async () => {
	expect((await toldOf('evalution', evaluation)).join()).toContain('there is no topic evalution');
	const twice = `${structure}\n${structure.replace(/^#.*$/m, '').replaceAll(/- id: /g, '- id: other-')}`;
	expect((await toldOf('policy-structure', twice)).join('\n')).toContain(
		'other-what-not-action-allows: it is nearly the same as policy-structure/what-not-action-allows'
	);
});

test('keys that stand in one place', async () => {
	const items = Array.from({ length: 8 }, (_, at) => plainItem(at, ['a', 'b', 'c', 'd'])).join(
		'\n'
	);
	expect((await toldOf('users', items)).join()).toContain('the key is A in 8 of 8 questions');
});

function plainItem(at: number, words: readonly string[]): string {
	const noun = 'one two three four five six seven eight'.split(' ')[at] ?? '';
	const options = words.map(
		(word, place) =>
			`    - { text: ${word} ${noun} ${at * 7} ${word}, why: so, ${place === 0 ? 'right: true' : `belief: ${place === 1 ? 'groups-nest' : 'none'}`} }`
	);
	return `- id: item-${noun}
  kind: one
  level: 1
  source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users.html
  checked: 2026-11-30
  stem: Which ${noun} is it of ${at * 13} and ${at * 31}?
  options:
${options.join('\n')}`;
}
