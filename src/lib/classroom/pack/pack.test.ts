import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLinkText } from '../../scenario/link-text';
import { mutated } from '../mutated.fixture';
import { packOfEverything as pack } from './pack.fixture';
import {
	packFingerprint,
	packFromFragment,
	packToFragment,
	readPack,
	writePack
} from './pack-file';
import { strayInPack } from './stray';

const file = () => JSON.parse(writePack(pack));

describe('a pack', () => {
	test('is read from its file and from its link as it was written', () => {
		expect(readPack(writePack(pack))).toEqual({ ok: true, value: pack });
		expect(packFromFragment(`#${packToFragment(pack)}`)).toEqual({ ok: true, value: pack });
		expect(packFromFragment('#question=abc')).toBeUndefined();
	});

	test('has the fingerprint of what it says, however its file is set out', () => {
		const { id, title, ...rest } = pack;
		const reversed = { ...rest, title, id };
		expect(Object.keys(reversed)).not.toEqual(Object.keys(pack));
		expect(packFingerprint(reversed)).toBe(packFingerprint(pack));
		expect(readPack(JSON.stringify(file())).ok).toBe(true);
		expect(packFingerprint({ ...pack, title: 'Second week' })).not.toBe(packFingerprint(pack));
	});

	test('fits into a link that a chat does not cut, with a class of 200', () => {
		const checks = Array.from({ length: 200 }, (_, at) => String(1000 + at));
		const link = packToFragment({ ...pack, learners: { kind: 'codes', checks } });
		expect(link.length).toBeLessThan(2000);
	});

	test.each([
		['that breaks off', () => writePack(pack).slice(0, 300), 'damaged', ''],
		['that was changed', () => writePack(pack).replace('First', 'Last'), 'damaged', 'fingerprint'],
		['that is newer', () => JSON.stringify({ ...file(), version: 2, more: 1 }), 'newer', 'version'],
		['that is something else', () => '{"format":"leastwise-backup"}', 'strange', 'format'],
		['that is a text', () => 'Dear Ana,', 'damaged', ''],
		[
			'with a field that there is not',
			() => JSON.stringify({ ...file(), content: { ...pack, grade: 100 } }),
			'strange',
			'grade'
		],
		[
			'with a rule that cannot be',
			() =>
				JSON.stringify({ ...file(), content: { ...pack, rules: { hints: true, passing: 101 } } }),
			'strange',
			'rules.passing'
		]
	])('a file %s is refused, with its place', (_, text, reason, place) => {
		expect(readPack(text())).toMatchObject({ ok: false, error: { reason, place } });
	});

	test('a link that was cut says so, and what to do', () => {
		const cut = packFromFragment(packToFragment(pack).slice(0, -20));
		expect(cut).toMatchObject({
			ok: false,
			error: { reason: 'damaged', message: expect.stringMatching(/breaks off.*as a file/s) }
		});
	});

	test('a link that unpacks to more than any pack is given up', () => {
		const bomb = packFromFragment(`pack=${toLinkText(' '.repeat(5_000_000))}`);
		expect(bomb).toMatchObject({ ok: false, error: { reason: 'damaged' } });
	});

	test.each([
		['two items have one id', { items: [pack.items[0], pack.items[0]] }],
		['it is due before it opens', { opens: '2026-12-05' }],
		['a day is not in the calendar', { due: '2026-02-31' }],
		['there is nothing to do in it', { items: [] }]
	])('cannot be given out where %s', (_, change) => {
		expect(() => writePack({ ...pack, ...change } as typeof pack)).toThrow();
	});

	test('names what this Leastwise has not, each with its place', () => {
		const all = {
			scenarios: new Set(['01-lock-down-root', '02-one-person-one-user']),
			chapters: new Set(['01-what-iam-is']),
			questions: new Set(['evaluation/one-deny-of-three', 'groups/a', 'groups/b', 'groups/c'])
		};
		expect(strayInPack(pack, all)).toEqual([]);
		const fewer = { ...all, scenarios: new Set<string>(), questions: new Set<string>() };
		expect(strayInPack(pack, fewer).map(({ place }) => place)).toEqual([
			'items[1].scenario',
			'items[2].scenario',
			'items[3].questions[0]',
			'items[4].count'
		]);
	});

	test('is refused or the same, whatever happens to its file or link on the way', () => {
		const [text, link] = [writePack(pack), packToFragment(pack)];
		fc.assert(
			fc.property(mutated(text), (changed) => {
				const read = readPack(changed);
				if (read.ok) expect(read.value).toEqual(pack);
			}),
			{ numRuns: 300 }
		);
		fc.assert(
			fc.property(mutated(link), (changed) => {
				const read = packFromFragment(changed);
				if (read?.ok) expect(read.value).toEqual(pack);
			}),
			{ numRuns: 300 }
		);
	});
});
