import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import type { Report } from '../report';
import { findApi, startLms } from './api';
import { elementsOf } from './elements';
import { manifestOf } from './manifest';
import { clockTime, isoDuration } from './time';

const report: Report = {
	score: 84.3333,
	passing: 60,
	done: false,
	items: [
		{ id: 'root', title: 'Lock down the root user', score: 85, state: 'done' },
		{ id: 'q', title: 'Questions', state: 'untouched' }
	],
	events: [
		{
			...{ kind: 'question', id: 'l1', question: 'evaluation/one-deny', chosen: ['a', 'b'] },
			...{ right: false, time: Date.UTC(2026, 11, 1, 9, 30), took: 12_340 }
		},
		{
			...{ kind: 'scenario', id: 't1', scenario: '01-lock-down-root', score: 85 },
			...{ objectivesMet: 6, time: Date.UTC(2026, 11, 1, 10), took: 1_800_000 }
		}
	]
};
const told = { spent: 3_723_450, sent: 0, next: 4, state: 'lw1.x' };
const asRecord = (...args: Parameters<typeof elementsOf>) =>
	Object.fromEntries(elementsOf(...args));

test('1.2 is told score, status, time, objectives, interactions and what to keep', () => {
	expect(asRecord('1.2', report, told)).toMatchObject({
		'cmi.core.score.raw': '84.33',
		'cmi.core.lesson_status': 'passed',
		'cmi.core.session_time': '0001:02:03.45',
		'cmi.core.exit': 'suspend',
		'cmi.objectives.0.id': 'root',
		'cmi.objectives.0.status': 'completed',
		'cmi.objectives.1.status': 'not attempted',
		'cmi.interactions.4.id': 'evaluation.one-deny',
		'cmi.interactions.4.result': 'wrong',
		'cmi.interactions.4.time': '09:30:00',
		'cmi.interactions.5.type': 'performance',
		'cmi.interactions.5.result': '85',
		'cmi.suspend_data': 'lw1.x'
	});
});

test('1.2 gets no field of 2004, and 2004 none of 1.2', () => {
	const of12 = elementsOf('1.2', report, told).map(([name]) => name);
	const of2004 = elementsOf('2004', report, told).map(([name]) => name);
	expect(of12.filter((name) => /scaled|success|completion|learner|timestamp/.test(name))).toEqual(
		[]
	);
	expect(of12.every((name) => /^cmi\.(core|objectives|interactions|suspend_data)/.test(name))).toBe(
		true
	);
	expect(of2004.filter((name) => /\.core\.|lesson|student/.test(name))).toEqual([]);
});

test('2004 tells completed and passed apart, and scales the score', () => {
	expect(asRecord('2004', report, told)).toMatchObject({
		'cmi.score.scaled': '0.84',
		'cmi.completion_status': 'incomplete',
		'cmi.success_status': 'passed',
		'cmi.progress_measure': '0.5',
		'cmi.session_time': 'PT3723.45S',
		'cmi.objectives.0.id': 'urn:leastwise:root',
		'cmi.interactions.4.learner_response': 'a b',
		'cmi.interactions.4.result': 'incorrect',
		'cmi.interactions.4.timestamp': '2026-12-01T09:30:00Z'
	});
});

test.each([
	[84, false, 'passed', 'passed'],
	[59.9, false, 'incomplete', 'unknown'],
	[59.9, true, 'failed', 'failed']
])('%d points with everything done: %s', (score, done, status, success) => {
	const now = { ...report, score, done };
	expect(asRecord('1.2', now, told)['cmi.core.lesson_status']).toBe(status);
	expect(asRecord('2004', now, told)['cmi.success_status']).toBe(success);
});

test('what the LMS has already is not told again', () => {
	const names = elementsOf('1.2', report, { ...told, sent: 1 }).map(([name]) => name);
	expect(names).toContain('cmi.interactions.4.id');
	expect(names.some((name) => name.startsWith('cmi.interactions.5'))).toBe(false);
});

test('times are written in both ways', () => {
	expect(clockTime(0)).toBe('0000:00:00.00');
	expect(clockTime(59_999)).toBe('0001:00.00'.replace('0001', '0000:01'));
	expect(clockTime(1e15)).toBe('9999:00:00.00');
	expect(clockTime(-5)).toBe('0000:00:00.00');
	expect(isoDuration(61_500)).toBe('PT61.5S');
});

test('the LMS is looked for in the frames above, and above the window that opened the topmost', () => {
	const api = { LMSInitialize: () => 'true' };
	const lms = { API: api };
	expect(findApi('1.2', { parent: { parent: lms } })).toBe(api);
	expect(findApi('2004', { parent: { parent: lms } })).toBeUndefined();
	const top: Record<string, unknown> = { opener: { parent: lms } };
	top.parent = top;
	expect(findApi('1.2', { parent: top })).toBe(api);
	const foreign = new Proxy(
		{},
		{
			get() {
				throw new Error('another origin');
			}
		}
	);
	expect(findApi('1.2', { parent: foreign })).toBeUndefined();
	const ring: Record<string, unknown> = {};
	ring.parent = { parent: ring };
	expect(findApi('1.2', ring)).toBeUndefined();
});

test('an LMS that throws, or answers anything, stops nothing', () => {
	const throws = () => {
		throw new Error('out of order');
	};
	expect(startLms('1.2', { LMSInitialize: throws }).ok).toBe(false);
	const odd = startLms('2004', { Initialize: () => true, GetValue: throws, SetValue: () => 1 });
	if (!odd.ok) throw new Error(odd.error);
	expect([odd.value.learner, odd.value.set('a', 'b'), odd.value.commit()]).toEqual([
		'',
		false,
		false
	]);
});

test('a session that has begun is gone on with', () => {
	const begun = { Initialize: () => 'false', GetLastError: () => '103', GetValue: () => 'jun' };
	expect(startLms('2004', begun)).toMatchObject({ ok: true, value: { learner: 'jun' } });
	expect(startLms('2004', { ...begun, GetLastError: () => '104' }).ok).toBe(false);
});

const elements = (element: XmlElement, name: string): readonly XmlElement[] =>
	element.children.flatMap((child) => {
		if (child.type !== 'element') return [];
		const each = child as XmlElement;
		return [...(each.name === name ? [each] : []), ...elements(each, name)];
	});

test.each([
	['1.2', '1.2', 'adlcp:scormtype'],
	['2004', '2004 4th Edition', 'adlcp:scormType']
] as const)('the manifest of %s keeps the rules of its standard', (version, named, attribute) => {
	const title = 'Week 3: <groups> & "policies"';
	const files = ['index.html', 'lms/pack.js', 'site/_app/a b.js'];
	const xml = manifestOf(version, { id: 'p 1', title, files, start: 'index.html' });
	const { root } = parseXml(xml);
	if (!root) throw new Error('The manifest is empty');
	expect(root.name).toBe('manifest');
	// An NCName: what an xs:ID may be.
	expect(root.attributes.identifier).toMatch(/^[A-Za-z_][\w.-]*$/);
	const [one = root] = elements(root, 'schemaversion');
	expect(one.text).toBe(named);
	// By the schema, in this order.
	const order = root.children.flatMap((child) =>
		child.type === 'element' ? [(child as XmlElement).name] : []
	);
	expect(order).toEqual(['metadata', 'organizations', 'resources']);
	const [item, ...others] = elements(root, 'item');
	const [resource] = elements(root, 'resource');
	expect(others).toEqual([]);
	expect(item?.attributes.identifierref).toBe(resource?.attributes.identifier);
	expect(resource?.attributes).toMatchObject({
		type: 'webcontent',
		href: 'index.html',
		[attribute]: 'sco'
	});
	expect(elements(root, 'title').map(({ text }) => text)).toEqual([title, title]);
	const [organizations = root] = elements(root, 'organizations');
	const [organization] = elements(root, 'organization');
	expect(organizations.attributes.default).toBe(organization?.attributes.identifier);
	expect(elements(root, 'file').map(({ attributes }) => attributes.href)).toEqual([
		'index.html',
		'lms/pack.js',
		'site/_app/a%20b.js'
	]);
	const ids = ['manifest', 'organization', 'item', 'resource'].flatMap((name) =>
		[root, ...elements(root, name)].map(({ attributes }) => attributes.identifier)
	);
	expect(new Set(ids).size).toBe(4);
	expect(xml).not.toContain('masteryscore');
});

test.each(['1.2', '2004'] as const)(
	'what XML has no place for is a space in the title of a manifest of %s',
	(version) => {
		const title = 'Week\u0000 3\ufffe,\uffff \ud800groups';
		const { root } = parseXml(
			manifestOf(version, { id: 'p', title, files: ['a'], start: 'index.html' })
		);
		const titles = root ? elements(root, 'title').map(({ text }) => text) : [];
		expect(titles).toEqual(['Week  3 ,   groups', 'Week  3 ,   groups']);
	}
);
