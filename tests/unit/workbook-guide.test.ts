import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import '../../src/lib/account/perform/everything';
import { readChapter } from '../../src/lib/workbook/read-chapter';

test('each example of a figure in the author’s guide is sound, and there is one of each kind', () => {
	const guide = readFileSync('docs/workbook.md', 'utf8');
	const examples = [...guide.matchAll(/````markdown\n([\s\S]*?)\n````/g)].map(([, text]) => text);
	const head =
		'---\ntitle: All\nline: All.\ntopics: [evaluation]\nminutes: 1\nchecked: 2026-11-30\n---\n';
	const read = readChapter('01-all', `${head}\n${examples.join('\n\n')}\n`, []);
	expect(read.ok ? [] : read.error).toEqual([]);
	expect(examples.map((text) => /figure (\w+)/.exec(text ?? '')?.[1])).toEqual([
		'lines',
		'predict',
		'sort',
		'order',
		'layers',
		'account',
		'credentials',
		'ways'
	]);
});
