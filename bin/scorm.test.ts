import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writePack } from '../src/lib/classroom/pack/pack-file';
import type { Pack } from '../src/lib/classroom/pack/pack';
import { unzipped } from '../src/lib/study/exchange/zip';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'leastwise-scorm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const pack: Pack = {
	...{ id: 'week-1', title: 'Week 1', words: '', made: 1 },
	items: [{ kind: 'chapter', id: 'c', chapter: '01-what-iam-is' }],
	rules: { hints: true, passing: 60 },
	learners: { kind: 'open' }
};

/** As much of a site as a package needs. */
const launch = '_app/immutable/workers/launch-x.js';
mkdirSync(at('_app/immutable/workers'), { recursive: true });
writeFileSync(at(launch), 'export {};');
writeFileSync(at('files.json'), JSON.stringify([launch]));

async function scorm(given: Pack, out: string) {
	writeFileSync(at('pack.json'), writePack(given));
	const said: string[] = [];
	const say = (line: string) => void said.push(line);
	const args = ['scorm', '--pack', at('pack.json'), '--site', folder, '--out', out];
	return { code: await run(args, say, say), said: said.join('\n') };
}

test('a package holds the pack, open to all, and says who is meant by it', async () => {
	expect((await scorm(pack, at('out.zip'))).code).toBe(0);
	const zip = unzipped(new Uint8Array(readFileSync(at('out.zip'))), () => true, 1e7);
	if (!zip.ok) throw new Error(zip.error);
	expect([...zip.value.keys()][0]).toBe('imsmanifest.xml');
	const told = new TextDecoder().decode(zip.value.get('lms/package.js'));
	expect(told).toContain(`"id":"${pack.id}"`);
});

test('a pack that names what this Leastwise has not is refused with its place', async () => {
	const item = { kind: 'scenario', id: 'x', scenario: '99-nowhere', variant: 'own' } as const;
	const { code, said } = await scorm({ ...pack, items: [item] }, at('out.zip'));
	expect(code).toBe(2);
	expect(said).toContain('items[0].scenario: There is no scenario 99-nowhere here.');
});

test('where it cannot be written, that is told in a sentence', async () => {
	const { code, said } = await scorm(pack, at('nowhere/out.zip'));
	expect([code, said]).toEqual([2, expect.stringContaining('cannot be written')]);
});
