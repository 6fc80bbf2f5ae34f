import { expect, test } from 'vitest';
import type { Entry } from './entry';
import { excerpt } from './excerpt';
import { makeIndex } from './make-index';
import { Search } from './search';

const entries: readonly Entry[] = [
	{
		kind: 'chapter',
		path: '/workbook/11-mfa/#a-second-factor',
		title: 'A second factor',
		where: 'Chapter 11, MFA',
		text: 'A password is something one knows. A phone is something one has.'
	},
	{
		kind: 'term',
		path: '/glossary/#trust-policy',
		title: 'trust policy',
		where: '',
		text: 'The policy of a role that says who may take it on.',
		also: 'trust policy trust policies'
	},
	{
		kind: 'belief',
		path: '/beliefs/pass-role-is-free/',
		title: 'Whoever may create a function may give it any role.',
		where: 'Roles for services',
		text: 'Handing a role to a service asks for iam:PassRole on that role as well.'
	},
	{
		kind: 'question',
		path: '/study/practice/?topic=mfa&only=the-lost-phone',
		title: '',
		where: 'MFA',
		text: 'Dana has lost her phone, and aws:MultiFactorAuthPresent is asked for. Who can help her?'
	}
];
const opened = Search.open(makeIndex(entries));

async function pathsOf(typed: string) {
	const { groups } = (await opened).find(typed);
	return groups.flatMap(({ hits }) => hits.map(({ path }) => path));
}

async function shownOf(typed: string) {
	const hit = (await opened).find(typed).groups[0]?.hits[0];
	if (!hit) return undefined;
	const shown = [hit.title, ' | ', hit.text].flatMap((text) => excerpt(text, hit.terms));
	return shown.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join('');
}

test.each([
	['a word of a title', 'factor', '/workbook/11-mfa/#a-second-factor'],
	['the beginning of a word', 'passw', '/workbook/11-mfa/#a-second-factor'],
	['a word with a slip', 'pasword', '/workbook/11-mfa/#a-second-factor'],
	['a term by its plural', 'Trust Policies', '/glossary/#trust-policy'],
	['an action', 'iam:PassRole', '/beliefs/pass-role-is-free/'],
	['an action by its last part', 'passrole', '/beliefs/pass-role-is-free/'],
	[
		'a condition key by words in it',
		'auth present',
		'/study/practice/?topic=mfa&only=the-lost-phone'
	],
	['an action by the words in it', 'pass role', '/beliefs/pass-role-is-free/'],
	[
		'words that stand everywhere beside one that does not',
		'who is Dana?',
		'/study/practice/?topic=mfa&only=the-lost-phone'
	]
])('%s finds it', async (_, typed, path) => {
	expect((await pathsOf(typed))[0]).toBe(path);
});

test('a question is found by its topic, a section by its chapter', async () => {
	expect((await pathsOf('mfa')).sort()).toEqual([
		'/study/practice/?topic=mfa&only=the-lost-phone',
		'/workbook/11-mfa/#a-second-factor'
	]);
});

test('what has all words is told alone; where nothing has, what has some, and that is said', async () => {
	const search = await opened;
	expect(search.find('phone password')).toMatchObject({ whole: true });
	expect(await pathsOf('phone password')).toEqual(['/workbook/11-mfa/#a-second-factor']);
	expect(search.find('phone xylophone')).toMatchObject({ whole: false });
	expect(await pathsOf('phone xylophone')).toHaveLength(2);
});

test('nothing is found by what is nowhere, by nothing, and by words that are everywhere', async () => {
	for (const typed of ['xylophone', ' ', 'what is the', '?!']) {
		expect((await opened).find(typed)).toEqual({ groups: [], whole: true });
	}
});

test('what was looked for is marked, a whole word at a time', async () => {
	expect(await shownOf('trust')).toBe(
		'[trust] policy | The policy of a role that says who may take it on.'
	);
	expect(await shownOf('passrole')).toBe(
		'Whoever may create a function may give it any role. | Handing a role to a service asks for iam:[PassRole] on that role as well.'
	);
});

test('whatever is typed, however long, gets an answer', async () => {
	const search = await opened;
	expect(search.find('phone '.repeat(10_000)).groups).not.toEqual([]);
	expect(search.find('[^(*+?{\\'.repeat(1000)).groups).toEqual([]);
});
