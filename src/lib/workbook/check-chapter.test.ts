import { expect, test } from 'vitest';
import { faultsOf, type Known } from './check-chapter';
import { readChapter } from './read-chapter';

const known: Known = {
	course: {
		topics: { evaluation: 'policy evaluation' },
		road: [],
		workbook: [{ part: 'Policies', chapters: [{ number: '08', title: 'Decisions' }] }]
	},
	chapters: ['06-reading', '08-decisions', '09-conditions'],
	scenarios: ['07-why-denied'],
	examples: ['boundary'],
	beliefs: ['order-matters']
};

const sort = `\`\`\`figure sort
headings: [A, B]
things:
  - { what: a, under: A, why: so }
  - { what: b, under: B, why: so }
  - { what: c, under: B, why: so }
\`\`\``;

interface Parts {
	readonly slug?: string;
	readonly topics?: string;
	readonly before?: string;
	readonly scenarios?: string;
	readonly text?: string;
	readonly words?: number;
	readonly figure?: string;
	/** Before the first heading. */
	readonly opening?: string;
}

function told({
	slug = '08-decisions',
	topics = '[evaluation]',
	before = '[06-reading]',
	scenarios = '[07-why-denied]',
	text = '',
	words = 700,
	figure = sort,
	opening = ''
}: Parts): readonly string[] {
	const head = `---\ntitle: Decisions\nline: One.\ntopics: ${topics}\nbefore: ${before}\nscenarios: ${scenarios}\nminutes: 5\nchecked: 2026-11-30\n---\n`;
	const file = `${head}\n${'word '.repeat(words)}\n\n${opening}## More\n\n${text}\n\n${figure}\n`;
	const read = readChapter(slug, file, []);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return faultsOf(read.value, file, known).map(({ line, message }) => `${line}: ${message}`);
}

test('a sound chapter has no fault, whatever it links to in Leastwise', () => {
	const links = [
		'/workbook/06-reading/',
		'/workbook/',
		'/scenarios/07-why-denied/',
		'/beliefs/order-matters/',
		'/playground/?example=boundary',
		'/playground/',
		'/',
		'#more',
		'https://docs.aws.amazon.com/'
	];
	const text = links.map((href) => `[there](${href})`).join(' and ');
	expect(told({ text })).toEqual([]);
});

test.each<[string, Parts, string]>([
	['a topic', { topics: '[evaluation, magic]' }, '4: there is no topic magic'],
	['a chapter before', { before: '[05-nothing]' }, '5: there is no chapter 05-nothing'],
	['a chapter after', { before: '[09-conditions]' }, '5: 09-conditions does not come before'],
	['a scenario', { scenarios: '[99-none]' }, '6: there is no scenario 99-none'],
	['a place in the book', { slug: '09-conditions' }, '2: course.yaml has no chapter 09'],
	['too few words', { words: 100 }, '2: it has 101 words: write 600 to 1200'],
	['too many words', { words: 1300 }, '2: it has 1301 words'],
	['no figure', { figure: '' }, '2: it has no figure'],
	[
		'a figure before any heading',
		{ opening: `${sort}\n\n` },
		'13: a figure stands before the first ##'
	],
	[
		'a link to a chapter',
		{ text: '[a](/workbook/05-none/)' },
		'15: /workbook/05-none/ leads nowhere'
	],
	['a link to a belief', { text: '- **[a](/beliefs/none/)**' }, '15: /beliefs/none/ leads nowhere'],
	[
		'a link to an example',
		{ text: '[a](/playground/?example=none)' },
		'15: /playground/?example=none'
	],
	['a link to no page', { text: '[a](/nowhere/)' }, '15: /nowhere/ leads nowhere'],
	['a link to no heading', { text: '[a](#nowhere)' }, '15: #nowhere leads nowhere'],
	[
		'a link within a figure',
		{ figure: sort.replace('why: so', "why: 'so, [a](/nowhere/)'") },
		'20: /nowhere/ leads nowhere'
	]
])('what is wrong is told with its line: %s', (_, parts, fault) => {
	expect(told(parts)).toEqual([expect.stringContaining(fault)]);
});
