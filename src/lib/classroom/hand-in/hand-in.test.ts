import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unzipped, zipped } from '../../study/exchange/zip';
import { mutatedBytes } from '../mutated.fixture';
import { checkFor } from '../pack/code';
import { lmsLearner, packForLms } from '../pack/lms-pack';
import type { Pack } from '../pack/pack';
import { strayFrom, versionFor } from './belongs';
import { handIn, learner, log, pack, work } from './hand-in.fixture';
import { makeKey, readKey, writeKey } from './key';
import { makeHandIn } from './make';
import { handInsIn } from './platform-zip';
import { readHandIn } from './read';
import { handInName, writeHandIn, writeSealed } from './write';

const file = writeHandIn(handIn, pack);
const key = makeKey(Uint8Array.from({ length: 32 }, (_, at) => at));
const otherKey = makeKey(Uint8Array.from({ length: 32 }, (_, at) => at + 1));
const random = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const sealed = writeSealed(handIn, pack, key.public, random);

function filesIn(zip: Uint8Array): Record<string, Uint8Array> {
	const files = unzipped(zip, () => true, 1e7);
	if (!files.ok) throw new Error(files.error);
	return Object.fromEntries(files.value);
}

describe('what is handed in', () => {
	test('is what belongs to the pack, and nothing else that a learner did', () => {
		expect(handIn.attempts.map(({ item, attempt }) => [item, attempt.id])).toEqual([
			['b', 'earlier'],
			['c', 'later']
		]);
		expect(handIn.study.map(({ id }) => id)).toEqual(['s2', 's3']);
		const text = JSON.stringify(handIn);
		for (const secret of ['02-secret', 's1', 's4', 'boundary-grants', 'before-the-pack'])
			expect(text).not.toContain(`"${secret}"`);
	});

	test('has a name only where the learner gave one', () => {
		const { made, version } = handIn;
		expect(handIn).not.toHaveProperty('name');
		const named = makeHandIn(pack, work, { learner, made, version, name: 'Ana P.' });
		expect(readHandIn(writeHandIn(named, pack))).toMatchObject({
			value: { handIn: { name: 'Ana P.' } }
		});
	});

	test('is nothing of a neighbour: their seeds are others', () => {
		const { made, version } = handIn;
		const theirs = makeHandIn(pack, work, { learner: 'Robin Hale', made, version });
		expect(theirs.attempts.map(({ item }) => item)).toEqual(['c']);
	});
});

describe('the file', () => {
	test('is read as it was made, open or sealed', () => {
		const read = readHandIn(file);
		expect(read).toMatchObject({ ok: true, value: { handIn, sealed: false } });
		expect(readHandIn(sealed, [otherKey, key])).toEqual({
			ok: true,
			value: { ...(read.ok ? read.value : {}), sealed: true }
		});
	});

	test('is a zip that tells its reader what is in it, one entry a line', () => {
		const files = filesIn(file);
		expect(Object.keys(files)).toEqual(['README.txt', 'hand-in.json', 'fingerprint.txt']);
		expect(strFromU8(files['README.txt'] ?? file)).toMatch(
			/“First week”[\s\S]*2 tries at scenarios, with 8 entries[\s\S]*2 lines/
		);
		const lines = strFromU8(files['hand-in.json'] ?? file).split('\n');
		for (const entry of log)
			expect(lines.filter((line) => line.includes(JSON.stringify(entry)))).toHaveLength(2);
	});

	test('that is sealed shows nobody who handed in or what', () => {
		const files = Object.values(filesIn(sealed)).map((each) => strFromU8(each, true));
		for (const word of ['Ana', 'CreateUser', pack.id]) expect(files.join()).not.toContain(word);
	});

	test('is named after the learner, in letters that every file system takes', () => {
		expect(handInName({ learner: 'K7M-4RXW' })).toBe('hand-in-K7M-4RXW.leastwise');
		expect(handInName({ learner: 'Petr Novák / 3' })).toBe('hand-in-Petr-Novak-3.leastwise');
		expect(handInName({ learner: '王' })).toBe('hand-in.leastwise');
	});
});

describe('a file is refused', () => {
	const files = filesIn(file);
	const withJson = (json: string) => zipped({ ...files, 'hand-in.json': strToU8(json) });
	/** As somebody makes it who knows how, fingerprint and all. */
	const whole = (change: (json: { handIn: object }) => object) => {
		const json = strToU8(
			JSON.stringify(change(JSON.parse(strFromU8(files['hand-in.json'] ?? file))))
		);
		return zipped({
			'hand-in.json': json,
			'fingerprint.txt': strToU8(bytesToHex(sha256(json)))
		});
	};
	const sealedBy = (change: object) => {
		const json = JSON.parse(strFromU8(filesIn(sealed)['sealed.json'] ?? sealed));
		return zipped({ 'sealed.json': strToU8(JSON.stringify({ ...json, ...change })) });
	};
	test.each([
		['that is empty', () => new Uint8Array(), 'notAHandIn'],
		['that is a report', () => strToU8('%PDF-1.7'), 'notAHandIn'],
		['that is a zip of something else', () => zipped({ 'a.txt': strToU8('a') }), 'notAHandIn'],
		['that breaks off', () => file.subarray(0, file.length / 2), 'truncated'],
		['that is larger than any', () => new Uint8Array(8_000_001), 'tooLarge'],
		[
			'that unpacks to more than any',
			() => zipped({ 'hand-in.json': new Uint8Array(33_000_000) }),
			'tooLarge'
		],
		[
			'whose log was changed by hand',
			() => withJson(strFromU8(files['hand-in.json'] ?? file).replace('AccessDenied', 'ok')),
			'changed'
		],
		['whose fingerprint is gone', () => zipped({ 'hand-in.json': strToU8('{}') }), 'changed'],
		['that is sealed, without a key', () => sealed, 'sealed'],
		['whose seal was changed', () => sealedBy({ from: otherKey.public }), 'changed'],
		['whose seal is a key that is none', () => sealedBy({ from: 'A'.repeat(43) }), 'changed'],
		['that is sealed by a newer version', () => sealedBy({ version: 2 }), 'newer'],
		['that a newer version made', () => whole((json) => ({ ...json, version: 3 })), 'newer'],
		[
			'with a grade in it',
			() => whole(({ handIn, ...json }) => ({ ...json, handIn: { ...handIn, score: 100 } })),
			'notAHandIn'
		],
		[
			'with a name that writes lines of its own',
			() => whole(({ handIn, ...json }) => ({ ...json, handIn: { ...handIn, name: 'A\nB' } })),
			'notAHandIn'
		],
		[
			'with a name that turns the line round',
			() => whole(({ handIn, ...json }) => ({ ...json, handIn: { ...handIn, name: '\u202eA' } })),
			'notAHandIn'
		]
	])('%s', (title, bytes, reason) => {
		const keys = title === 'that is sealed, without a key' ? [] : [key];
		expect(readHandIn(bytes(), keys)).toMatchObject({ ok: false, error: { reason } });
	});

	test('that is sealed to another key', () => {
		expect(readHandIn(sealed, [otherKey])).toMatchObject({ error: { reason: 'otherKey' } });
	});
});

describe('a hand-in is of another class', () => {
	test('where its pack, the version of its pack or its code is another', () => {
		const codes = ['J2P-8WD8', 'K7M-4RXW'];
		const [code = '', stranger = ''] = codes;
		const ours = {
			...pack,
			learners: { kind: 'codes', checks: [checkFor(pack.id, code)] }
		} as const;
		const { made, version } = handIn;
		const by = (who: string, what = ours) =>
			makeHandIn(what, work, { learner: who, made, version });
		expect(strayFrom(ours, by(code))).toBeUndefined();
		expect(strayFrom(ours, by(code), new Set([code]))).toBeUndefined();
		expect(strayFrom(ours, by(code), new Set([stranger]))?.reason).toBe('otherCode');
		expect(strayFrom(ours, by(stranger))?.reason).toBe('otherCode');
		expect(strayFrom(ours, by('Ana'))?.reason).toBe('otherCode');
		expect(strayFrom(ours, by(code, { ...ours, title: 'x' }))?.reason).toBe('otherVersion');
		expect(strayFrom(ours, by(code, { ...ours, id: 'x' }))?.reason).toBe('otherPack');
	});
});

describe('a hand-in of a learning platform', () => {
	const codes = { kind: 'codes', checks: [checkFor(pack.id, 'J2P-8WD8')] } as const;
	const ours: Pack = { ...pack, learners: codes };
	const { made, version } = handIn;
	const by = (who: string, what: Pack) => makeHandIn(what, work, { learner: who, made, version });
	const jun = lmsLearner(pack.id, 'jun');

	test('is of the class whose pack stands in the package, under the name that it gives a learner', () => {
		expect(strayFrom(ours, by(jun, packForLms(ours)))).toBeUndefined();
		expect(strayFrom(ours, by(jun, packForLms(ours)), new Set(['J2P-8WD8']))).toBeUndefined();
	});

	test('lets nobody in under another name, or without a package', () => {
		for (const who of ['Ana', 'guest', 'J2P-8WD8', 'lms-1'])
			expect(strayFrom(ours, by(who, packForLms(ours)))?.reason).toBe('otherCode');
		expect(strayFrom(ours, by(jun, ours))?.reason).toBe('otherCode');
	});

	test('is graded by the version of the pack that it was made for', () => {
		const later = { ...ours, title: 'Week 2' };
		const versions = [ours, later] as const;
		expect(versionFor(versions, by(jun, packForLms(ours)))).toBe(ours);
		expect(versionFor(versions, by(jun, packForLms(later)))).toBe(later);
		expect(versionFor(versions, by(jun, { ...ours, title: 'Week 9' }))).toBe(later);
	});

	test('is by the same learner in every version of the pack, and by another in another pack', () => {
		expect(lmsLearner(pack.id, 'jun')).toBe(jun);
		expect(lmsLearner('another', 'jun')).not.toBe(jun);
		expect(jun).not.toContain('jun');
	});
});

test('in a pack that is open to all, a hand-in has a name as Leastwise writes names', () => {
	const { made, version } = handIn;
	const by = (who: string) => makeHandIn(pack, work, { learner: who, made, version });
	expect(strayFrom(pack, by('Ana Petrov'))).toBeUndefined();
	for (const who of ['Ana Petrov ', 'Ana  Petrov', 'A'.repeat(100)])
		expect(strayFrom(pack, by(who))?.reason).toBe('otherCode');
});

test('a teacher’s key is taken along in a file', () => {
	expect(readKey(writeKey(key))).toEqual({ ok: true, value: key });
});

test('whatever happens to a file on its way, it is refused or is as it was', () => {
	for (const whole of [file, sealed])
		fc.assert(
			fc.property(mutatedBytes(whole), (changed) => {
				const read = readHandIn(changed, [key]);
				if (read.ok) expect(read.value.handIn).toEqual(handIn);
			}),
			{ numRuns: 300 }
		);
});

describe('the zip of a learning platform', () => {
	test('gives the hand-ins in it, in whatever folders', () => {
		const zip = zipped({ 'Ana/1.leastwise': file, 'Robin/2.leastwise': file, 'grades.csv': file });
		const found = handInsIn(zip);
		expect(found.ok && [...found.value.keys()]).toEqual(['Ana/1.leastwise', 'Robin/2.leastwise']);
	});

	test('that names more hand-ins than the largest class has is refused', () => {
		const many = Array.from({ length: 4001 }, (_, at) => [`${at}.leastwise`, new Uint8Array()]);
		expect(handInsIn(zipped(Object.fromEntries(many))).ok).toBe(false);
	});
});
