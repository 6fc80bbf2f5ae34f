import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/* What `npm run check` compiles, and how strictly. */

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<'check', string>;
};
const projects = [...scripts.check.matchAll(/(?:-p|--tsconfig) (\S+)/g)].map(([, path = '']) => {
	const file = resolve(path.endsWith('.json') ? path : `${path}/tsconfig.json`);
	return {
		path,
		...ts.parseJsonConfigFileContent(
			ts.readConfigFile(file, ts.sys.readFile).config,
			ts.sys,
			dirname(file),
			undefined,
			file,
			undefined,
			[{ extension: '.svelte', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }]
		)
	};
});

test('every file of ours is under a compiler', () => {
	const kinds = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'svelte'].map((ending) => `*.${ending}`);
	const ours = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...kinds], {
		encoding: 'utf8'
	});
	const compiled = new Set(
		projects.flatMap(({ fileNames }) => fileNames.map((name) => relative('.', name)))
	);
	expect(compiled.size).toBeGreaterThan(1_000);
	expect(ours.split('\n').filter((name) => name !== '' && !compiled.has(name))).toEqual([]);
});

test.each(projects)('$path is as strict as can be', ({ options }) => {
	expect(options).toMatchObject({
		strict: true,
		checkJs: true,
		noImplicitReturns: true,
		noFallthroughCasesInSwitch: true,
		noUncheckedIndexedAccess: true,
		exactOptionalPropertyTypes: true
	});
});
