import { expect, test } from 'vitest';
import { nothingHandedIn } from '$lib/classroom/grade/grade-class';
import { presets } from '$lib/classroom/gradebook/csv';
import { readFeedback } from '$lib/classroom/gradebook/feedback';
import { rowsOf } from '$lib/classroom/gradebook/row';
import { packOfEverything as pack } from '$lib/classroom/pack/pack.fixture';
import { unzipped } from '$lib/study/exchange/zip';
import { csvFile, feedbackFile, feedbackZip, type ExportedFile } from './exports';

const roster = [
	{ code: 'K7M-4RX2', name: 'Ruth Adeyemi', username: 'radeyemi' },
	{ code: 'Ольга', name: 'Ольга' },
	{ code: 'Юрий', name: 'Юрий' }
];
const book = { name: 'Evening course, 2', roster };
const marks = roster.map(({ code }) => ({ learner: code, item: 'b', comment: '', points: 40 }));
const rows = rowsOf(
	{ ...pack, learners: { kind: 'codes', checks: [] } },
	nothingHandedIn,
	roster,
	marks
);
const [ruth] = rows;
if (!ruth) throw new Error('The class has learners');

function unpacked({ content }: ExportedFile) {
	if (typeof content === 'string') throw new Error('This is a text');
	const files = unzipped(content, () => true, 1e6);
	if (!files.ok) throw new Error(files.error);
	return files.value;
}

test('the gradebook is named for the class and for whom it is written', () => {
	expect(presets.map((preset) => csvFile(preset, book, pack, rows).name)).toEqual([
		'evening-course-2.csv',
		'evening-course-2-moodle.csv',
		'evening-course-2-canvas.csv',
		'evening-course-2-blackboard.csv'
	]);
	expect(csvFile('plain', { ...book, name: 'Вечер' }, pack, rows).name).toBe('class.csv');
});

test('the gradebook calls items as the page does, and learners as their platform does', () => {
	expect(csvFile('plain', book, pack, rows).content).toContain('Lock down the root user');
	expect(csvFile('moodle', book, pack, rows).content).toContain('radeyemi');
});

test('the feedback of a learner can be read, and its file is named for them', () => {
	const { name, content } = feedbackFile(pack, ruth, 1000);
	expect(name).toBe('feedback-k7m-4rx2.leastwise-feedback.json');
	expect(readFeedback(content)).toMatchObject({
		ok: true,
		value: { learner: 'K7M-4RX2', points: 40, made: 1000 }
	});
});

test('the zip has the feedback of each, of those too whose names are not in our letters', () => {
	const zip = feedbackZip(book, pack, rows, 1000);
	expect(zip.name).toBe('feedback-evening-course-2.zip');
	const files = [...unpacked(zip)];
	expect(files.map(([name]) => name)).toEqual([
		'feedback-k7m-4rx2.leastwise-feedback.json',
		'feedback-learner.leastwise-feedback.json',
		'3-feedback-learner.leastwise-feedback.json'
	]);
	const learners = files.map(([, bytes]) => {
		const read = readFeedback(new TextDecoder().decode(bytes));
		return read.ok && read.value.learner;
	});
	expect(learners).toEqual(roster.map(({ code }) => code));
});
