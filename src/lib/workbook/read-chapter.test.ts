import { beforeAll, describe, expect, test } from 'vitest';
import { loadAll } from '../account/perform/registry';
import { figuresOf } from './chapter';
import { readChapter } from './read-chapter';

beforeAll(async () => void (await loadAll()));

const head = `---
title: Silence
line: What nobody allows is denied.
topics: [evaluation]
minutes: 3
checked: 2026-11-30
---
`;
const chapter = (body: string) => readChapter('09-silence', head + body, glossary);
const glossary = [
	{ id: 'policy', term: 'policy', spelled: ['policy'], means: 'A document that allows or denies.' }
];

/** `10: message`, for each fault of a chapter with this text. */
function faultsOf(body: string): readonly string[] {
	const read = chapter(body);
	return read.ok ? [] : read.error.map(({ line, message }) => `${line}: ${message}`);
}

const fenced = (kind: string, yaml: string) => `\n\`\`\`figure ${kind}\n${yaml}\n\`\`\`\n`;

test('a chapter becomes sections of text, notes and figures, with its terms marked once under a heading', () => {
	const read = chapter(`A policy, a policy.

## What it says

First.

> **Aside** Something.
${fenced('sort', 'headings: [A, B]\nthings:\n  - { what: a, under: A, why: so }\n  - { what: b, under: B, why: so }\n  - { what: c, under: B, why: so }')}`);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const { number, opening, sections } = read.value;
	expect(number).toBe('09');
	expect(opening).toEqual([
		{
			kind: 'block',
			block: {
				kind: 'paragraph',
				content: [
					{ kind: 'text', text: 'A ' },
					{ kind: 'term', id: 'policy', text: 'policy' },
					{ kind: 'text', text: ', a policy.' }
				]
			}
		}
	]);
	expect(sections).toMatchObject([
		{ id: 'what-it-says', body: [{ kind: 'block' }, { kind: 'note' }, { kind: 'figure' }] }
	]);
});

describe('what is wrong is told with its line in the file', () => {
	test.each([
		['an unknown figure', fenced('chart', 'a: 1'), '9: there is no figure chart'],
		['YAML that is none', fenced('sort', 'headings: [A'), '10: Flow sequence'],
		['a picture', '\n![](x.png)', '9: '],
		['a note without a title', '\nText.\n\n> No title.', '11: begin a note with'],
		['a note about nothing', '\n> **Title** Text.', '9: put a note after'],
		[
			'a heading that there is not',
			fenced(
				'sort',
				'headings: [A, B]\nthings:\n  - { what: a, under: A, why: x }\n  - { what: b, under: B, why: x }\n  - { what: c, under: C, why: x }'
			),
			'14: things[2].under: there is no such heading'
		]
	])('%s', (_, body, told) => {
		expect(faultsOf(body)).toEqual([expect.stringContaining(told)]);
	});

	test('front matter', () => {
		const read = readChapter('09-silence', head.replace('minutes: 3', 'minutes: soon'), glossary);
		expect(read).toMatchObject({ ok: false, error: [{ line: 5 }] });
		expect(readChapter('silence', head, glossary)).toMatchObject({ ok: false });
		expect(readChapter('09-silence', 'Text.', glossary)).toMatchObject({ ok: false });
	});
});

const allowGet = `{ name: Get, document: { Version: '2012-10-17', Statement: [{ Sid: One, Effect: Allow, Action: s3:GetObject, Resource: '*' }] } }`;
const denyPut = `{ name: NoPut, document: { Version: '2012-10-17', Statement: [{ Effect: Deny, Action: s3:PutObject, Resource: '*' }] } }`;
const small = `users: [{ name: jun, password: first-Meadow-41, accessKeys: [{ age: 9d }], inline: [${allowGet}] }]`;

describe('the engine contradicts what a figure claims', () => {
	const predict = (says: string, by = '') =>
		fenced(
			'predict',
			`principal: user/jun
policies: { identity: [${allowGet}, ${denyPut}] }
requests:
  - { action: s3:GetObject, resource: 'arn:aws:s3:::b/k', says: ${says}${by} }
  - { action: s3:PutObject, resource: 'arn:aws:s3:::b/k', says: explicitly denied }`
		);
	const layers = (claim: string) =>
		fenced(
			'layers',
			`request: { principal: user/jun, action: s3:GetObject, resource: 'arn:aws:s3:::b/k' }
policies: { identity: [${allowGet}], boundary: [${allowGet}] }
claims:
  - { says: allowed }
  - ${claim}`
		);
	const account = (answers: string) =>
		fenced(
			'account',
			`account: { ${small} }
calls: [{ id: look, say: Look, as: user/jun, call: iam GetUser }]
claims:
  - [{ make: look, answers: ${answers} }]`
		);
	const credentials = (age: number) =>
		fenced(
			'credentials',
			`account: { ${small} }
keys: [aws:MultiFactorAuthPresent, aws:MultiFactorAuthAge]
credentials:
  - { say: A key, calls: [{ as: user/jun access key, call: iam GetUser }], carries: {} }
  - { say: Signed in, calls: [{ as: user/jun, call: iam GetUser }], carries: { aws:MultiFactorAuthPresent: false${age ? `, aws:MultiFactorAuthAge: ${age}` : ''} } }`
		);

	const ways = (answers: string, more = '') =>
		fenced(
			'ways',
			`account: { ${small} }
asks:
  - say: Jun looks at himself
    as: user/jun
    call: iam GetUser
    answers: ${answers}
    console: { does: Opens, sees: Nothing }
    cli: { types: aws iam get-user${more} }
    sdk: { source: get() }`
		);

	test.each([
		['a right prediction', predict('allowed', ', by: One'), undefined],
		[
			'a wrong outcome',
			predict('implicitly denied'),
			'13: requests[0].says: the engine says allowed'
		],
		['another statement', predict('allowed', ', by: Two'), 'it is decided by Get, One'],
		[
			'layers as they are',
			layers('{ unseen: [boundary], says: depends, on: [boundary] }'),
			undefined
		],
		[
			'a layer too many',
			layers('{ off: [identity], says: allowed }'),
			'14: claims[1].says: the engine says implicitly denied'
		],
		[
			'what it depends on',
			layers('{ unseen: [boundary], says: depends, on: [scp] }'),
			'it depends on boundary'
		],
		['an answer', account('AccessDenied'), undefined],
		['another answer', account('ok'), '13: claims[0][0].answers: the account answers AccessDenied'],
		['what is carried', credentials(0), undefined],
		['what is not', credentials(60), 'in that request aws:MultiFactorAuthAge is absent'],
		['a refusal by each way', ways('AccessDenied'), undefined],
		['another by each way', ways('ok'), '15: asks[0].answers: the account answers AccessDenied'],
		[
			'a refusal that is told already',
			ways('AccessDenied', ', prints: no'),
			'asks[0]: it is refused, which is told by itself'
		]
	])('%s', (_, body, told) => {
		expect(faultsOf(body)).toEqual(told === undefined ? [] : [expect.stringContaining(told)]);
	});
});

test('a policy that stands earlier in the chapter is named, and not shown again', () => {
	const lines = `name: Get
policy: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: '*' }] }
notes:
  - { at: 'Statement[0].Action', title: the action, say: One. }
  - { at: Version, title: the version, say: One. }`;
	const predict = `principal: user/jun
policies: { identity: [{ name: Get }, ${denyPut}] }
requests:
  - { action: s3:GetObject, resource: 'arn:aws:s3:::b/k', says: allowed }
  - { action: s3:PutObject, resource: 'arn:aws:s3:::b/k', says: explicitly denied }`;
	const read = chapter(fenced('lines', lines) + fenced('predict', predict));
	const [first, second] = read.ok ? figuresOf(read.value) : [];
	expect(first).toMatchObject({
		kind: 'lines',
		notes: [
			{ from: 2, to: 2, title: 'the version' },
			{ from: 6, to: 6, title: 'the action' }
		]
	});
	expect(second).toMatchObject({ kind: 'predict', shown: [{ name: 'NoPut' }] });
});

test('a note can be about a key that has dots in its name', () => {
	const lines = `name: Trust
policy: { Version: '2012-10-17', Statement: [{ Effect: Allow, Action: s3:GetObject, Resource: '*', Condition: { StringEquals: { idp.example:sub: jun } } }] }
notes:
  - { at: 'Statement[0].Condition.StringEquals["idp.example:sub"]', title: the key, say: One. }
  - { at: Version, title: the version, say: One. }`;
	const read = chapter(fenced('lines', lines));
	const [figure] = read.ok ? figuresOf(read.value) : [];
	if (figure?.kind !== 'lines') throw new Error('There is no such figure');
	const note = figure.notes.find(({ title }) => title === 'the key');
	expect(figure.policy.split('\n')[(note?.from ?? 0) - 1]).toContain('idp.example:sub');
});

test('steps to be put in order are never in order already', () => {
	const steps = ['one', 'two', 'three'].map((step) => `  - { do: ${step}, why: so }`).join('\n');
	const read = chapter(
		fenced('order', `steps:\n${steps}\n  - [{ do: four, why: so }, { do: five, why: so }]`)
	);
	const [order] = read.ok ? figuresOf(read.value) : [];
	if (order?.kind !== 'order') throw new Error('There is no such figure');
	expect(order.steps.map(({ from }, at) => from === at)).toContain(false);
	expect(
		order.steps.find(({ do: [words] }) => words?.kind === 'text' && words.text === 'five')
	).toMatchObject({ from: 3, to: 4 });
});
