import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionTopics, readQuestionsFile } from '../../../../bin/questions';
import { qtiFromItem, writeQti, type QtiItem } from './qti';
import { anyChoices } from './question.fixture';
import { unzipped } from './zip';

function filesOf(items: readonly QtiItem[]): ReadonlyMap<string, XmlElement> {
	const files = unzipped(writeQti(items), () => true, 50_000_000);
	if (!files.ok) throw new Error(files.error);
	return new Map(
		[...files.value].map(([name, bytes]) => {
			const { root } = parseXml(new TextDecoder().decode(bytes));
			if (!root) throw new Error(`${name} is empty`);
			return [name, root];
		})
	);
}

const within = (element: XmlElement, name: string): readonly XmlElement[] =>
	element.children.flatMap((child) => {
		if (child.type !== 'element') return [];
		const each = child as XmlElement;
		return [...(each.name === name ? [each] : []), ...within(each, name)];
	});

/** What a program that keeps the standard takes for right, by what it shows. */
function keyOf(item: XmlElement) {
	const [declared] = within(item, 'responseDeclaration');
	const choices = [...within(item, 'simpleChoice'), ...within(item, 'simpleAssociableChoice')];
	const ids = choices.map(({ attributes }) => attributes.identifier ?? '');
	expect(new Set(ids).size).toBe(ids.length);
	const right = declared ? within(declared, 'value').map(({ text }) => text) : [];
	for (const id of right.flatMap((value) => value.split(' '))) expect(ids).toContain(id);
	return { cardinality: declared?.attributes.cardinality, right, ids };
}

test('every question of ours has a place, and every file of it is named by the manifest', () => {
	const items = questionTopics('questions')
		.flatMap((topic) => readQuestionsFile('questions', topic))
		.map(qtiFromItem);
	expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['choice', 'order', 'match']));
	const files = filesOf(items);
	const manifest = files.get('imsmanifest.xml');
	if (!manifest) throw new Error('There is no manifest');
	const named = within(manifest, 'file').map(({ attributes }) => attributes.href);
	expect(new Set([...named, 'imsmanifest.xml'])).toEqual(new Set(files.keys()));
	const resources = within(manifest, 'resource').map(({ attributes }) => attributes.identifier);
	for (const { attributes } of within(manifest, 'dependency'))
		expect(resources).toContain(attributes.identifierref);
	for (const [at, item] of items.entries()) {
		const file = files.get(`items/q${String(at + 1).padStart(4, '0')}.xml`);
		if (!file) throw new Error(`There is no file for question ${at}`);
		const { right, cardinality } = keyOf(file);
		switch (item.kind) {
			case 'choice':
				expect(right).toHaveLength(item.options.filter((option) => option.right).length);
				expect(cardinality).toBe(right.length === 1 ? 'single' : 'multiple');
				break;
			case 'order':
				expect(right).toHaveLength(item.steps.length);
				expect(cardinality).toBe('ordered');
				break;
			case 'match':
				expect(right).toHaveLength(item.pairs.length);
				expect(cardinality).toBe('multiple');
		}
	}
});

test('any question is well-formed XML that keeps its right options', () => {
	fc.assert(
		fc.property(anyChoices, (questions) => {
			const files = filesOf(questions.map((question) => ({ kind: 'choice', ...question })));
			for (const [at, { options }] of questions.entries()) {
				const file = files.get(`items/q${String(at + 1).padStart(4, '0')}.xml`);
				if (!file) throw new Error(`There is no file for question ${at}`);
				expect(keyOf(file).right).toEqual(
					options.flatMap(({ right }, place) => (right ? [`o${place}`] : []))
				);
			}
		}),
		{ numRuns: 50 }
	);
});

test('steps do not stand in their right order, and pairs name their targets', () => {
	const files = filesOf([
		{
			...{ kind: 'order', topic: 'sts', stem: 'In which order?' },
			steps: [
				{ text: 'first', why: 'because' },
				{ text: 'second', why: '' }
			]
		},
		{
			...{ kind: 'match', topic: 'sts', stem: 'Which?\n\n{\n  "Version": "2012-10-17"\n}' },
			targets: ['allowed', 'denied'],
			pairs: [{ text: 'a', target: 1, why: 'x < y' }]
		}
	]);
	const [order, match] = ['items/q0001.xml', 'items/q0002.xml'].map((name) => files.get(name));
	if (!order || !match) throw new Error('There are two');
	expect(within(order, 'simpleChoice').map(({ text }) => text)).toEqual(['second', 'first']);
	expect(keyOf(order).right).toEqual(['o0', 'o1']);
	expect(keyOf(match).right).toEqual(['p0 t1']);
	expect(within(match, 'pre')[0]?.text).toContain('  "Version"');
	expect(within(match, 'modalFeedback')[0]?.text).toBe('a: x < y');
});
