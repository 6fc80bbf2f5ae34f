import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFolder, scenarioFolders } from '../../bin/scenarios';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
const read = (which: RegExp) =>
	files
		.filter((file) => which.test(file) && !/\.(test|fixture)\./.test(file))
		.map((file) => ({ path: file, text: readFileSync(`src/${file}`, 'utf8') }));

const components = read(/\.svelte$/);
const code = read(/^lib\/(ui|scenario)\/.*\.ts$/);

/** What of a component is shown: without its code, styles, comments and expressions. */
function shown(component: string): string {
	const markup = component
		.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
		.replace(/<!--[\s\S]*?-->/g, '');
	let text = markup;
	for (let before = ''; before !== text;) [before, text] = [text, text.replace(/\{[^{}]*\}/g, '')];
	return text;
}

/** Strings with an apostrophe are the ones in double quotes; prettier writes all others in single ones. */
function strings(code: string): string {
	return [...code.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)].join('\n');
}

const straight = /[^\n]{0,30}\p{L}'(?:s|t|d|m|re|ve|ll)\b[^\n]{0,30}/gu;

test('apostrophes in what is shown are curly, in components and in scenarios', () => {
	const prose = scenarioFolders('scenarios').map((slug) => {
		const { scenario } = readFolder('scenarios', slug);
		return { path: slug, text: said(scenario).join('\n') };
	});
	const faults = [
		...components.map(({ path, text }) => ({ path, text: shown(text) })),
		...components.map(({ path, text }) => ({ path, text: strings(text) })),
		...code.map(({ path, text }) => ({ path, text: strings(text) })),
		...prose
	].flatMap(({ path, text }) => (text.match(straight) ?? []).map((found) => `${path}: ${found}`));
	expect(faults).toEqual([]);
});

/** Every text of a scenario but what is asked of the account. */
function said(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) =>
		['check', 'when', 'account'].includes(key) ? [] : said(each)
	);
}

test('only what can hover has hover styles: after a tap they would stay', () => {
	const sheets = [...components, ...read(/\.css$/)];
	const faults = sheets.flatMap(({ path, text }) => {
		const elsewhere = text
			.replace(/\/\*[\s\S]*?\*\//g, '')
			.replace(/@media \(hover: hover\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
		return (elsewhere.match(/[^\n]*:hover[^\n]*/g) ?? []).map((found) => `${path}: ${found}`);
	});
	expect(faults).toEqual([]);
});

test('letters are lowercase, not small', () => {
	const faults = [...components, ...code].filter(({ text }) => /small letters/i.test(text));
	expect(faults.map(({ path }) => path)).toEqual([]);
});
