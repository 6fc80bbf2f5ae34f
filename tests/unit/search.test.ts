import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as questions from '../../bin/questions';
import * as scenarios from '../../bin/scenarios';
import { entriesIn, indexIn } from '../../bin/search';
import * as workbook from '../../bin/workbook';
import { kinds } from '../../src/lib/search/entry';
import { Search } from '../../src/lib/search/search';

/* What can be found in the content as it is. */

const readers = { workbook, scenarios, questions };
const entries = entriesIn('.', readers);

test('there is something of every kind', () => {
	for (const kind of kinds) expect(entries.some((each) => each.kind === kind)).toBe(true);
});

test('each leads somewhere of its own', () => {
	const paths = entries.map(({ path }) => path);
	expect(new Set(paths).size).toBe(paths.length);
	for (const path of paths) {
		const [, folder = '', name = ''] = path.split(/[/?#]/);
		if (folder === 'workbook') expect(existsSync(`workbook/${name}.md`), path).toBe(true);
		else if (folder === 'scenarios' || folder === 'beliefs')
			expect(existsSync(folder === 'beliefs' ? `beliefs/${name}.yaml` : `scenarios/${name}`)).toBe(
				true
			);
		else expect(path).toMatch(/^\/(glossary\/#|study\/practice\/\?topic=)/);
	}
});

test('no question tells what can be chosen', () => {
	const stems = questions
		.questionTopics('questions')
		.flatMap((topic) => questions.readQuestionsFile('questions', topic)).length;
	expect(entries.filter(({ kind }) => kind === 'question')).toHaveLength(stems);
	expect(entries.filter(({ kind, title }) => kind === 'question' && title !== '')).toEqual([]);
});

test('whoever types a term of the glossary finds it', async () => {
	const search = await Search.open(indexIn('.', readers));
	const missed = entries
		.filter(({ kind }) => kind === 'term')
		.filter(({ title, path }) => {
			const { groups } = search.find(title);
			return !groups.some(({ hits }) => hits.some((hit) => hit.path === path));
		});
	expect(missed).toEqual([]);
});
