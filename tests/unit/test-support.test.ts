import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/* Under tests/ all is for tests. Elsewhere, what tests need stands beside the code as `*.fixture.*`. */

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
	.split('\n')
	.filter((path) => /(?<!\.d)\.(ts|js|mjs|svelte)$/.test(path) && existsSync(path));

const manifest = readFileSync('package.json', 'utf8');

const isFixture = (path: string) => path.includes('.fixture.');
const isForTests = (path: string) =>
	path.startsWith('tests/') || /\.(test|bench)\.ts$/.test(path) || isFixture(path);

/** Which files import a file, in whatever way. */
const importers = new Map<string, readonly string[]>();
for (const importer of files) {
	for (const imported of importsOf(importer)) {
		importers.set(imported, [...(importers.get(imported) ?? []), importer]);
	}
}

function importsOf(path: string): readonly string[] {
	const named = /(?:\bfrom |\bimport |\bimport\(|new URL\()'(\.{1,2}\/[^']+|\$lib\/[^']+)'/g;
	return [...readFileSync(path, 'utf8').matchAll(named)].flatMap(([, name = '']) => {
		const to = name.startsWith('$lib/') ? `src/${name.slice(1)}` : join(dirname(path), name);
		const found = [to, `${to}.ts`, `${to}/index.ts`].find(
			(each) => existsSync(each) && statSync(each).isFile()
		);
		return found?.endsWith('.json') === false ? [found] : [];
	});
}

/** SvelteKit finds these by their names. */
const isRoute = (path: string) => basename(path).startsWith('+');

/** A script that npm runs, such as `build:portable`. */
const isRun = (path: string) => manifest.includes(` ${path}"`);

/** Code that is ready before anything uses it, and the folder of support that has another name still. */
const others: readonly string[] = ['src/lib/policy/excess.ts', 'src/lib/catalog/testing/'];

test('what only tests import is called a fixture', () => {
	expect(importers.size).toBeGreaterThan(500);
	const wrong = [...importers].filter(
		([path, by]) =>
			!isForTests(path) &&
			!isRoute(path) &&
			!isRun(path) &&
			by.every(isForTests) &&
			!others.some((other) => path.startsWith(other))
	);
	expect(wrong).toEqual([]);
});

test('nothing but tests imports a fixture', () => {
	expect([...importers].filter(([path, by]) => isFixture(path) && !by.every(isForTests))).toEqual(
		[]
	);
});
