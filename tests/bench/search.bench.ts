import { bench, describe } from 'vitest';
import * as questions from '../../bin/questions';
import * as scenarios from '../../bin/scenarios';
import { entriesIn } from '../../bin/search';
import * as workbook from '../../bin/workbook';
import { makeIndex } from '../../src/lib/search/make-index';
import { Search } from '../../src/lib/search/search';

const entries = entriesIn('.', { workbook, scenarios, questions });

/** As many again, as the course is to have once it is written: three times as many chapters and questions. */
const grown = [1, 2, 3].flatMap((time) =>
	entries.map((entry) => ({ ...entry, path: `${entry.path}${time}` }))
);

describe.each([
	['today', entries],
	['three times as much', grown]
])('search, %s', async (_, all) => {
	const json = makeIndex(all);
	const search = await Search.open(json);

	bench('open the index', async () => void (await Search.open(json)));
	bench('one word', () => void search.find('mfa'));
	bench('a word that stands everywhere', () => void search.find('policy'));
	bench('two letters', () => void search.find('po'));
	bench('three words with a slip', () => void search.find('permisions boundry role'));
	bench(
		'a sentence, of which no place has all',
		() => void search.find('wanda deletes objects in a bucket although a statement denies it')
	);
});
