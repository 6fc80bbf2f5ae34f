import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeKey, writeKey } from '../src/lib/classroom/hand-in/key';
import { readHandIn } from '../src/lib/classroom/hand-in/read';
import { writeSealed } from '../src/lib/classroom/hand-in/write';
import { packToFragment, writePack } from '../src/lib/classroom/pack/pack-file';
import { zipped } from '../src/lib/study/exchange/zip';
import { writeClass } from '../tests/classroom/write-class';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'leastwise-grade-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: string[]) => join(folder, ...names);

const made = writeClass(folder, 10, { tampered: 1, copied: 0, damaged: 1 });
const pack = at('pack.json');
const csv = at('out.csv');

async function grade(...args: string[]) {
	const said: string[] = [];
	const complained: string[] = [];
	const code = await run(
		['grade', ...args],
		(line) => said.push(line),
		(line) => complained.push(line)
	);
	return { code, said, complained: complained.join('\n') };
}

const rows = () =>
	readFileSync(csv, 'utf8')
		.trim()
		.split('\r\n')
		.map((line) => line.split(','));

describe('grade', () => {
	test('writes the points that learners saw, and names what is not taken and what is odd', async () => {
		const { code, said } = await grade(
			...[at('hand-ins'), '--pack', pack, '--csv', csv, '--roster', at('roster.csv')]
		);
		expect(code).toBe(1);
		const [whole, odd, damaged] = ['whole', 'tampered', 'damaged'].map((fate) =>
			made.files.filter((file) => file.fate === fate)
		);
		for (const { learner, points } of whole ?? [])
			expect(rows().find((cells) => cells[1] === learner)?.[2]).toBe(String(points));
		expect(said[0]).toMatch(new RegExp(`^${damaged?.[0]?.name}: not taken\\. It breaks off`));
		expect(said[1]).toMatch(
			new RegExp(`^Learner 9 \\(${odd?.[0]?.learner}\\): Changed, Lock down`)
		);
		expect(said.at(-1)).toBe(`9 learners graded, 1 file not taken. The gradebook is in ${csv}.`);
		expect(rows()).toHaveLength(11);
	});

	test('reads what a platform packs into one zip, in folders, and takes the link for the pack', async () => {
		mkdirSync(at('platform', 'week 1'), { recursive: true });
		const [first, second] = made.files;
		if (!first || !second) throw new Error('There are files');
		const zip = zipped({ 'Ana_1/hand-in.leastwise': first.bytes, 'Ana_1/note.txt': first.bytes });
		writeFileSync(at('platform', 'all.zip'), zip);
		writeFileSync(at('platform', 'week 1', 'b.leastwise'), second.bytes);
		writeFileSync(at('platform', '.DS_Store'), 'x');
		writeFileSync(at('link.txt'), `https://example.org/#${packToFragment(made.pack)}\n`);
		const { code, said } = await grade(at('platform'), '--pack', at('link.txt'), '--csv', csv);
		expect([code, said.at(-1)]).toEqual([0, expect.stringMatching(/^2 learners graded, 0 files/)]);
	});

	test('opens what is sealed with its key, and says so where there is none', async () => {
		const key = makeKey(new Uint8Array(32).fill(7));
		const read = readHandIn(made.files[0]?.bytes ?? new Uint8Array());
		if (!read.ok) throw new Error(read.error.message);
		mkdirSync(at('sealed'), { recursive: true });
		writeFileSync(
			at('sealed', 'a.leastwise'),
			writeSealed(read.value.handIn, made.pack, key.public, new Uint8Array(32).fill(9))
		);
		writeFileSync(at('key.json'), writeKey(key));
		const without = await grade(at('sealed'), '--pack', pack, '--csv', csv);
		expect([without.code, without.said[0]]).toEqual([1, expect.stringMatching(/It is sealed/)]);
		const withKey = await grade(
			...[at('sealed'), '--pack', pack, '--csv', csv, '--key', at('key.json')]
		);
		expect(withKey.code).toBe(0);
	});

	test.each([
		[[], /name one folder/],
		[[folder], /--pack FILE/],
		[[folder, '--pack', pack], /--csv FILE/],
		[[at('nowhere'), '--pack', pack, '--csv', csv], /there is no folder/],
		[[folder, '--pack', at('none.json'), '--csv', csv], /there is no such file/],
		[[folder, '--pack', at('roster.csv'), '--csv', csv], /is no pack/],
		[[folder, '--pack', pack, '--csv', csv, '--key', pack], /is no key/],
		[[folder, '--pack', pack, '--csv', csv, '--for', 'sakai'], /plain, moodle, canvas, blackboard/],
		[[folder, '--pack', pack, '--csv', csv, '--roster', at('names.csv')], /no column Code/],
		[[at('empty'), '--pack', pack, '--csv', at('no', 'out.csv')], /cannot be written/]
	])('with %j says what is missing', async (args, message) => {
		mkdirSync(at('empty'), { recursive: true });
		writeFileSync(at('names.csv'), 'Name\nAna\n');
		const { code, complained } = await grade(...args);
		expect(code).toBe(2);
		expect(complained).toMatch(message);
	});

	test('refuses a pack of scenarios that are not here', async () => {
		const items = [{ kind: 'scenario', id: 's', scenario: '99-later', variant: 'own' }] as const;
		writeFileSync(at('later.json'), writePack({ ...made.pack, items }));
		const { code, complained } = await grade(
			...[at('hand-ins'), '--pack', at('later.json'), '--csv', csv]
		);
		expect([code, complained]).toEqual([
			2,
			expect.stringMatching(/items\[0\]\.scenario.*99-later/)
		]);
	});
});
