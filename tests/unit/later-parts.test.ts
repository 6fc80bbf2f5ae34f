import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';

/* What is loaded when it is wanted can fail to come: offline, or after an update. Nobody may be left before a blank. */

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.svelte'))
	.map((file) => join('src', file));

interface Later {
	readonly file: string;
	readonly awaited: string;
	readonly pending: string;
	readonly failed: string | undefined;
}

const later = files.flatMap((file): readonly Later[] => {
	const source = readFileSync(file, 'utf8');
	if (!source.includes('{#await')) return [];
	const found: Later[] = [];
	const text = ({ start, end }: { start: number; end: number }) => source.slice(start, end);
	const all = (fragment: AST.Fragment | null) => fragment?.nodes.map(text).join('').trim() ?? '';
	const visit = (node: unknown) => {
		if (Array.isArray(node)) node.forEach(visit);
		else if (typeof node === 'object' && node !== null) {
			if (isAwait(node)) {
				found.push({
					file,
					awaited: source.slice(node.start, source.indexOf('}', node.start)),
					pending: all(node.pending),
					failed: node.catch ? withSnippets(all(node.catch), source) : undefined
				});
			}
			Object.values(node).forEach(visit);
		}
	};
	visit(parse(source, { modern: true }).fragment);
	return found;
});

/** With the text of the snippets that it renders. */
function withSnippets(text: string, source: string): string {
	return text.replaceAll(
		/\{@render (\w+)\(\)\}/g,
		(rendered, name: string) =>
			source.split(`{#snippet ${name}()}`)[1]?.split('{/snippet}')[0] ?? rendered
	);
}

function isAwait(node: object): node is AST.AwaitBlock {
	return 'type' in node && node.type === 'AwaitBlock';
}

test('there are such parts', () => {
	expect(later.length).toBeGreaterThan(20);
});

test('whatever is waited for says what happens when it does not come', () => {
	expect(later.filter(({ failed }) => failed === undefined)).toEqual([]);
});

test('a part that is loaded later says so in its place, with a way to try again, or what stood there stays', () => {
	const wordless = later.filter(
		({ awaited, pending, failed }) =>
			awaited.includes('import(') &&
			!/<(NotLoaded|Unloaded)\b/.test(failed ?? '') &&
			(failed === '' || failed !== pending)
	);
	expect(wordless).toEqual([]);
});
