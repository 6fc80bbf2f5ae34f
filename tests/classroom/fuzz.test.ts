import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gradeFile, type Grading } from '../../src/lib/classroom/grade/grade-file';
import { makeKey } from '../../src/lib/classroom/hand-in/key';
import { readHandIn } from '../../src/lib/classroom/hand-in/read';
import { handInText } from '../../src/lib/classroom/hand-in/text';
import { writeHandIn, writeSealed } from '../../src/lib/classroom/hand-in/write';
import { mutated, mutatedBytes } from '../../src/lib/classroom/mutated.fixture';
import {
	packFromFragment,
	packToFragment,
	readPack,
	writePack
} from '../../src/lib/classroom/pack/pack-file';
import type { Entry } from '../../src/lib/scenario/log';
import { zipped } from '../../src/lib/study/exchange/zip';
import { makeClass, source } from './class';

/*
 * Files that were changed at random: 10,000 of each kind in `npm run test:all`, some in the usual run. Of logs
 * that can all be played again it is a twentieth of that.
 * Other ones are tried with FUZZ_SEED=7 before the command.
 */

const numRuns = process.env['LEASTWISE_ALL'] ? 10_000 : 150;
const options = { numRuns, seed: Number(process.env['FUZZ_SEED'] ?? 2026) };

const { pack, files } = makeClass(4, { tampered: 0, copied: 0, damaged: 0 });
const [file] = files.toSorted((a, b) => a.bytes.length - b.bytes.length);
if (!file) throw new Error('There is a file');
const read = readHandIn(file.bytes);
if (!read.ok) throw new Error(read.error.message);
const { handIn } = read.value;
const key = makeKey(new Uint8Array(32).fill(3));
const sealed = writeSealed(handIn, pack, key.public, new Uint8Array(32).fill(4));
const grading: Grading = {
	packs: [pack],
	keys: [key],
	content: { scenarios: new Map([[source.scenario.slug, source.scenario]]), questions: new Map() },
	facts: () => Promise.reject(new Error('Scenario 01 asks for no facts'))
};

describe('whatever becomes of a file', () => {
	test.each([
		['an open hand-in', file.bytes],
		['a sealed one', sealed]
	])('%s is refused, or what was handed in', (_, bytes) => {
		fc.assert(
			fc.property(mutatedBytes(bytes), (changed) => {
				const again = readHandIn(changed, [key]);
				if (again.ok) expect(again.value.handIn).toEqual(handIn);
			}),
			options
		);
	});

	test('a pack is refused, or what was given out', () => {
		fc.assert(
			fc.property(mutated(writePack(pack)), mutated(packToFragment(pack)), (text, link) => {
				for (const again of [readPack(text), packFromFragment(link)])
					if (again?.ok) expect(again.value).toEqual(pack);
			}),
			options
		);
	});

	test('a hand-in that was changed by somebody who writes its fingerprint anew is graded or refused', async () => {
		await fc.assert(
			fc.asyncProperty(mutated(handInText(handIn)), async (text) => {
				const json = strToU8(text);
				const graded = await gradeFile(
					zipped({ 'hand-in.json': json, 'fingerprint.txt': strToU8(bytesToHex(sha256(json))) }),
					grading
				);
				if (graded.ok) expect(graded.value.points).toBeLessThanOrEqual(100);
				else expect(graded.error.message).not.toBe('');
			}),
			options
		);
		// Many of them are played again, whole.
	}, 1_200_000);

	test('a log whose entries were changed by somebody who knows how they are written is graded, and mostly flagged', async () => {
		let flagged = 0;
		await fc.assert(
			fc.asyncProperty(editsOf(handIn.attempts[0]?.log ?? []), async (log) => {
				const attempts = handIn.attempts.map((each) => ({ ...each, log }));
				const graded = await gradeFile(writeHandIn({ ...handIn, attempts }, pack), grading);
				if (!graded.ok) throw new Error(graded.error.message);
				if (graded.value.flags.length > 0) flagged++;
				expect(graded.value.points).toBeLessThanOrEqual(100);
			}),
			{ ...options, numRuns: Math.ceil(numRuns / 20) }
		);
		expect(flagged).toBeGreaterThan(numRuns / 80);
	}, 1_200_000);
});

/** A log with some of its entries lost, doubled, elsewhere, of another time, or saying something else. */
function editsOf(log: readonly Entry[]): fc.Arbitrary<readonly Entry[]> {
	const edit = fc.record({
		at: fc.nat(log.length - 1),
		to: fc.nat(log.length - 1),
		shift: fc.integer({ min: -1e7, max: 1e7 }),
		kind: fc.constantFrom('lose', 'double', 'move', 'shift', 'swap', 'forge', 'silence')
	});
	return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
		edits.reduce<readonly Entry[]>((now, { at, to, shift, kind }) => {
			const [entry, other] = [now[at], now[to]];
			if (!entry || !other) return now;
			switch (kind) {
				case 'lose':
					return now.toSpliced(at, 1);
				case 'double':
					return now.toSpliced(to, 0, entry);
				case 'move':
					return now.toSpliced(at, 1).toSpliced(to, 0, entry);
				case 'shift':
					return now.with(at, { ...entry, time: Math.max(0, entry.time + shift) });
				case 'swap':
					return now.with(at, other).with(to, entry);
				case 'forge':
					return entry.type === 'act' && other.type === 'act'
						? now.with(at, { ...entry, calls: other.calls })
						: now;
				case 'silence': {
					if (entry.type !== 'act') return now;
					const { type, time, calls } = entry;
					return now.with(at, { type, time, calls });
				}
			}
			return now;
		}, log)
	);
}
