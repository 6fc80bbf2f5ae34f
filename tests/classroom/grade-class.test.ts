import { describe, expect, test } from 'vitest';
import { gradeClass } from '../../src/lib/classroom/grade/grade-class';
import { gradeOne } from '../../src/lib/classroom/grade/grade-one';
import { strayFrom } from '../../src/lib/classroom/hand-in/belongs';
import { readHandIn } from '../../src/lib/classroom/hand-in/read';
import { handInText } from '../../src/lib/classroom/hand-in/text';
import { makeClass, source } from './class';

/* A class that plays scenario 01: a part of it in the usual run, 200 learners in `npm run test:all`. */

const sizes = process.env['LEASTWISE_ALL']
	? { size: 200, tampered: 20, copied: 10, damaged: 10 }
	: { size: 40, tampered: 10, copied: 4, damaged: 3 };
const { pack, codes, files } = makeClass(sizes.size, sizes);
const content = {
	scenarios: new Map([[source.scenario.slug, source.scenario]]),
	questions: new Map()
};
const received = files.map((file) => {
	const read = readHandIn(file.bytes);
	const isOurs = read.ok && !strayFrom(pack, read.value.handIn, new Set(codes));
	return { file, read, graded: isOurs ? gradeOne(read.value, pack, content) : undefined };
});
const gradedOf = (fate: string) =>
	received.flatMap(({ file, graded }) => (file.fate === fate && graded ? [{ file, graded }] : []));
const together = gradeClass(
	pack,
	received.flatMap(({ graded }) => graded ?? [])
);

describe('of a class that plays well and badly', () => {
	test('everybody whose file is whole gets the points and stars that they saw, and no flag', () => {
		const whole = gradedOf('whole');
		expect(whole).toHaveLength(sizes.size - sizes.tampered - sizes.copied - sizes.damaged);
		for (const { file, graded } of whole) {
			const [item] = graded.items;
			expect([file.learner, graded.points]).toEqual([file.learner, file.points]);
			expect(item?.kind === 'scenario' && item.best?.stars).toBe(file.stars);
			expect(graded.flags).toEqual([]);
		}
		const points = whole.map(({ graded }) => graded.points);
		expect(Math.max(...points)).toBe(100);
		expect(Math.min(...points)).toBeLessThan(20);
	});

	test('every file that was tampered with is refused or flagged', () => {
		const tampered = received.filter(({ file }) => file.fate === 'tampered');
		expect(tampered).toHaveLength(sizes.tampered);
		for (const { file, read, graded } of tampered) {
			const found = read.ok ? (graded?.flags ?? []).map(({ kind }) => kind) : [read.error.reason];
			expect([file.name, found]).not.toEqual([file.name, []]);
			expect(['changed', 'doesNotFollow', 'backwards']).toContain(found[0]);
			if (graded) expect(graded.points).toBeLessThanOrEqual(file.points);
		}
	});

	test('every copy is named with the one that it was copied from, and nobody else is', () => {
		const copied = gradedOf('copied');
		expect(copied).toHaveLength(sizes.copied);
		for (const { file, graded } of copied) {
			expect(graded.flags.map(({ kind }) => kind)).toContain('doesNotFollow');
			const pair = together.pairs.find(({ a, b }) => [a, b].includes(file.learner));
			expect([pair?.a, pair?.b].toSorted()).toEqual([file.learner, file.from].toSorted());
			expect(pair?.likeness).toBeGreaterThan(0.9);
		}
		const named = new Set(copied.flatMap(({ file }) => [file.learner, file.from]));
		for (const { a, b } of together.pairs)
			expect([named.has(a), named.has(b)]).toEqual([true, true]);
	});

	test('every file that was damaged is refused with what became of it', () => {
		const damaged = received.filter(({ file }) => file.fate === 'damaged');
		expect(damaged.flatMap(({ read }) => (read.ok ? [] : read.error.reason))).toEqual(
			damaged.map((_, nth) => ['truncated', 'changed', 'notAHandIn'][nth % 3])
		);
	});

	test('no file has a password in it that somebody typed', () => {
		const typed = ['slow-River-73', 'paper-Harbour-41', 'broad-Estuary-58'];
		const texts = received.flatMap(({ read }) => (read.ok ? handInText(read.value.handIn) : []));
		expect(texts.some((text) => text.includes('ConsoleLogin'))).toBe(true);
		expect(texts.some((text) => text.includes('CreateLoginProfile'))).toBe(true);
		for (const password of typed)
			expect(texts.filter((text) => text.includes(password))).toEqual([]);
	});

	test('wrong turns and mistakes are told of some', () => {
		const tries = gradedOf('whole').flatMap(({ graded: { items } }) =>
			items.flatMap((item) => (item.kind === 'scenario' && item.best ? item.best : []))
		);
		expect(tries.some(({ mistakes }) => mistakes.length > 0)).toBe(true);
		expect(tries.some(({ objectives }) => objectives.some(({ turns }) => turns.length > 0))).toBe(
			true
		);
		for (const { objectives, elapsed } of tries)
			for (const { took = 0, at = 0 } of objectives) {
				expect(took).toBeLessThanOrEqual(at);
				expect(at).toBeLessThanOrEqual(elapsed);
			}
	});
});
