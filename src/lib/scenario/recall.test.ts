import { expect, test } from 'vitest';
import { folder, folderWith } from './folder.fixture';
import { readScenario } from './read';

const right = 'The history names who acts., right: true';

const messages = (files: Readonly<Record<string, string>>) => {
	const read = readScenario('99-jun', files);
	return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message}`);
};

test('a question comes with the scenario, its options in order', () => {
	const read = readScenario('99-jun', folder);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	const { recall } = read.value.scenario;
	expect(recall?.options.map(({ right }) => right)).toEqual([false, true]);
});

test.each([
	['no option is right', right, 'The history names who acts.', 'mark one option with right: true'],
	['an option has no reason', 'why: Users cost nothing.', 'right: false', 'add it'],
	['two options say the same', 'It is cheaper.', 'The history names who acts.', 'say the same']
])('a question is refused where %s', (_, from, to, message) => {
	expect(messages(folderWith('scenario.yaml', from, to)).join('\n')).toContain(message);
});
