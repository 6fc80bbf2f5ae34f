import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readAiken } from './aiken';
import { readApkg, writeApkg } from './apkg';
import { readCsv, writeCsv } from './csv';
import { readGift } from './gift';
import type { Question, QuestionsRead } from './question';
import { writeSqlite } from './sqlite/write';

/* Files that others wrote, and files that mean no good. */

const faultsIn = (read: QuestionsRead) =>
	read.ok ? [] : read.error.map(({ place, message }) => `${place}: ${message}`.slice(0, 60));

const words = (read: QuestionsRead) => {
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
};

describe('GIFT', () => {
	test('as Moodle’s manual has it', () => {
		const text = `// a remark
$CATEGORY: IAM/groups

::Q1:: What can a group *not* do?{
	=Be a principal # No policy can name it.
	~Carry policies#It does.
	~%0%Have members
	####Groups only carry.
}

[html]<p>Is <b>root</b> \\{a user\\}?</p>{F#No.#Right: it is none.}

Which two? {~%50%One ~%50%Two ~%-100%Three}

A group is {=nobody ~somebody} to a policy.
`;
		expect(words(readGift(text))).toEqual([
			{
				topic: 'IAM/groups',
				stem: 'What can a group *not* do?',
				options: [
					{
						text: 'Be a principal',
						right: true,
						why: 'No policy can name it.\nGroups only carry.'
					},
					{ text: 'Carry policies', right: false, why: 'It does.' },
					{ text: 'Have members', right: false, why: '' }
				]
			},
			{
				topic: 'IAM/groups',
				stem: 'Is root {a user}?',
				options: [
					{ text: 'True', right: false, why: 'No.' },
					{ text: 'False', right: true, why: 'Right: it is none.' }
				]
			},
			expect.objectContaining({
				options: [
					{ text: 'One', right: true, why: '' },
					{ text: 'Two', right: true, why: '' },
					{ text: 'Three', right: false, why: '' }
				]
			}),
			expect.objectContaining({ stem: 'A group is _____ to a policy.' })
		]);
	});

	test.each([
		['Sound? {=yes ~no}\n\nNo end {=yes ~no', 'line 3: A question has its options between'],
		['Essay {}', 'line 1: An essay has no options'],
		['How many? {#5000}', 'line 1: A number is asked for'],
		['Who? {=Ana =Tomas}', 'line 1: A word is asked for'],
		['Which? {=a -> b =c}', 'line 1: A pair has -> in its middle'],
		['Which? {=a -> b}', 'line 1: There are fewer than two pairs.'],
		['Which? {=a -> b =c -> b}', 'line 1: Everything is matched with the same.'],
		['Which? {=a -> b =a -> c}', 'line 1: Two pairs begin with the same.'],
		['Which? {=a -> b =c -> d = -> b}', 'line 1: What is matched with nothing stands there twice.'],
		['Which? {~a ~b}', 'line 1: No option is right.'],
		['// nothing\n', ': There is no question in it.'],
		['{=a ~b}', 'line 1: There is no question.'],
		['Which? {=a ~a}', 'line 1: Two options are the same.'],
		['Which? {=a ~}', 'line 1: An option is empty.'],
		['Which? {=a ~b ~c ~d ~e ~f ~g}', 'line 1: There are more than 6 options.']
	])('%j is refused, by its line', (text, fault) => {
		expect(faultsIn(readGift(text))).toEqual([expect.stringContaining(fault)]);
	});

	test.each([
		['{=Right ~%50%half ~wrong}', [true, false, false]],
		['{~%100%Right ~%33.3%third ~%-50%wrong}', [true, false, false]],
		['{~%50%One ~%50%Two ~%-50%wrong}', [true, true, false]]
	])(
		'%s: part of the credit makes an option right only where none has all of it',
		(text, right) => {
			const [question] = words(readGift(`Which? ${text}`));
			expect(
				question && 'options' in question && question.options.map((option) => option.right)
			).toEqual(right);
		}
	);

	test('every question that is wrong is named, and none is taken', () => {
		expect(faultsIn(readGift('A {}\n\nB {=a ~b}\n\nC {}'))).toHaveLength(2);
	});
});

describe('Aiken', () => {
	test('as Moodle’s manual has it', () => {
		const text =
			'\ufeffWhich?\r\nA. One\r\nB. Two\r\nANSWER: B\r\n\r\nAnd\r\nnow?\r\nA) x\r\nB) y\r\nANSWER: A';
		expect(words(readAiken(text)).map(({ stem }) => stem)).toEqual(['Which?', 'And\nnow?']);
	});

	test.each([
		['Which?\nA. One\nB. Two\n', 'line 1: No line “ANSWER:” follows it.'],
		['Which?\nA. One\nB. Two\nANSWER: C', 'line 4: There is no option C.'],
		['Which?\nA. One\nC. Two\nANSWER: A', 'line 3: The option B is missing here.'],
		['Which?\nA. One\nor so\nANSWER: A', 'line 3: This is no option'],
		['Which?\nA. One\nB. Two\nANSWER: A, B', 'line 4: Write one letter behind'],
		['Which?\nANSWER: A', 'line 1: It has no options']
	])('%j is refused, by its line', (text, fault) => {
		expect(faultsIn(readAiken(text))).toEqual([expect.stringContaining(fault)]);
	});
});

describe('CSV', () => {
	const head = 'question,right,option 1,option 2';

	test('is read as spreadsheets write it, also with semicolons', () => {
		const text =
			'Question;Right;Option 1;Option 2\r\n"Is ""a; b"" one?\nOr two?";b;One;Two\r\n\r\n';
		expect(words(readCsv(text))).toEqual([
			{
				topic: '',
				stem: 'Is "a; b" one?\nOr two?',
				options: [
					{ text: 'One', right: false, why: '' },
					{ text: 'Two', right: true, why: '' }
				]
			}
		]);
	});

	test('no cell is a formula to a spreadsheet', () => {
		const options = [
			{ text: '=HYPERLINK("https://example.com")', right: true, why: '+1' },
			{ text: '@SUM(A1)', right: false, why: '-1' }
		];
		const text = writeCsv([{ topic: '', stem: 'Which?', options }]);
		expect(text).not.toMatch(/(?:^|[,\n]"?)[=+\-@]/m);
	});

	test.each([
		['question,answer\nx,y', 'line 1: The column “right” is missing'],
		[`${head},colour\n`, 'line 1: There is no column “colour”'],
		[`${head},right\n`, 'line 1: There are two columns “right”'],
		[`${head}\n"a\nb",A,x,y\nc,,x,y`, 'line 4: Write into “right”'],
		[`${head}\na,C,x,y`, 'line 2: There is no option C.'],
		[`${head}\na,A,x,y,z`, 'line 2: It has more cells than columns.'],
		[`${head}\nfine,A,x,y\n"open,A,x,y`, 'line 3: A quotation mark that begins here'],
		['', ': There is no question in it.']
	])('%j is refused, by its line', (text, fault) => {
		expect(faultsIn(readCsv(text))).toEqual([expect.stringContaining(fault)]);
	});
});

const question: Question = {
	topic: 'groups',
	stem: 'Is a group a principal?',
	options: [
		{ text: 'No', right: true, why: '' },
		{ text: 'Yes', right: false, why: '' }
	]
};
const deck = () => writeApkg([question], 1_790_000_000_000);
const utf8 = new TextEncoder();

/** A collection that somebody else wrote. */
function collectionWith(fields: readonly string[], note: readonly string[]): Uint8Array {
	const models = { 7: { name: 'Basic', flds: fields.map((name) => ({ name })) } };
	const values = [null, ...Array(8).fill(0), JSON.stringify(models)];
	return writeSqlite([
		{ name: 'col', sql: '', rows: [{ id: 1, values }] },
		{
			name: 'notes',
			sql: '',
			rows: [{ id: 1, values: [null, 'g', 7, 0, 0, '', note.join('\u001f')] }]
		}
	]);
}

describe('an Anki deck', () => {
	const ownFields = ['Question', 'Right', 'Option A', 'Option B', 'Why A', 'Back'];

	test('of another’s making has its HTML taken for text', () => {
		const database = collectionWith(ownFields, [
			'<div>Is <b onclick="x()">a &lt;group&gt;</b></div><div>a&nbsp;principal?</div><script>steal()</script><img src=x onerror=steal()>',
			...['A', 'No<style>b{}</style>', 'Yes &amp; <a href="javascript:x">more</a><!-- <b> -->']
		]);
		expect(words(readApkg(zipSync({ 'collection.anki2': database })))).toEqual([
			{
				topic: '',
				stem: 'Is a <group>\na principal?',
				options: [
					{ text: 'No', right: true, why: '' },
					{ text: 'Yes & more', right: false, why: '' }
				]
			}
		]);
	});

	const bomb = new Uint8Array(41_000_000);
	const broken = (change: (bytes: Uint8Array) => void) => {
		const bytes = collectionWith(ownFields, ['x', 'A', 'y', 'z'.repeat(9000)]);
		change(bytes);
		return zipSync({ 'collection.anki2': bytes });
	};
	/** The first byte of a page, from which its tree goes on. */
	const page = (number: number) => (number - 1) * 4096;

	test.each<[string, () => Uint8Array, string]>([
		['no zip', () => utf8.encode('<html>'), ': The file is damaged'],
		['an empty file', () => new Uint8Array(), ': The file is damaged'],
		['a cut one', () => deck().subarray(0, 900), ': '],
		['another zip', () => zipSync({ 'a.txt': utf8.encode('a') }), ': There is no collection'],
		[
			'a bomb',
			() => zipSync({ 'collection.anki2': bomb }),
			': What is packed in it is larger than 40 MB'
		],
		['too large', () => new Uint8Array(20_000_001), ': The file is larger than 20 MB'],
		[
			'the newest form',
			() =>
				zipSync({ 'collection.anki2': new Uint8Array(9), 'collection.anki21b': new Uint8Array(9) }),
			': It is in Anki’s newest form'
		],
		[
			'no database',
			() => zipSync({ 'collection.anki2': utf8.encode('x'.repeat(600)) }),
			': There is no SQLite'
		],
		[
			'a front and a back',
			() => zipSync({ 'collection.anki2': collectionWith(['Front', 'Back'], ['a', 'b']) }),
			'note 1: Its note type “Basic” has no options'
		],
		[
			'no letters',
			() => zipSync({ 'collection.anki2': collectionWith(ownFields, ['a', '1', 'b', 'c']) }),
			'note 1: Its field Right has no letters'
		],
		[
			'a page that leads to itself',
			() =>
				broken((bytes) => {
					bytes[page(2)] = 5;
					bytes.set([0, 0, 0, 2], page(2) + 8);
				}),
			': The database in it is damaged.'
		],
		[
			'a chain of pages that leads to itself',
			() => broken((bytes) => bytes.set([0, 0, 0, 3], page(3))),
			': The database in it is damaged.'
		],
		[
			'cells that point out of the file',
			() => broken((bytes) => bytes.set([0xff, 0xff], page(2) + 8)),
			': '
		],
		[
			'more cells than there can be',
			() => broken((bytes) => bytes.set([0xff, 0xff], page(5) + 3)),
			': The database in it is damaged.'
		],
		[
			'another encoding',
			() => broken((bytes) => bytes.set([0, 0, 0, 2], 56)),
			': Its database is not'
		]
	])('that is %s is refused', (_, file, fault) => {
		expect(faultsIn(readApkg(file()))).toEqual([expect.stringContaining(fault)]);
	});

	test('holds no more text than a file of text may', () => {
		const deckOf = (length: number) => {
			const questions = Array.from({ length }, () => ({ ...question, stem: 'x'.repeat(9989) }));
			return readApkg(writeApkg(questions, 1_790_000_000_000));
		};
		// With its topic and its options, each is of 10,000 characters.
		expect(words(deckOf(400))).toHaveLength(400);
		expect(faultsIn(deckOf(401))).toEqual([': Its questions come to more than 4 MB of text.']);
	});

	test('is packed as any program unpacks it', () => {
		const { 'collection.anki2': database, media } = unzipSync(deck());
		expect(new TextDecoder().decode(database?.subarray(0, 15))).toBe('SQLite format 3');
		expect(new TextDecoder().decode(media)).toBe('{}');
	});

	test('with any byte of the zip changed, is read or refused, and never throws', () => {
		const sound = deck();
		for (let at = 0; at < sound.length; at++) {
			for (const byte of [0, 0x7f, 0xff]) {
				const read = readApkg(sound.with(at, byte));
				// What the check sum does not cover is the date and the like.
				if (read.ok) expect(read.value).toEqual([question]);
			}
		}
	});

	test('with any byte of the database changed, is read or refused, and never throws', () => {
		const sound = collectionWith(ownFields, ['x', 'A', 'y', 'z'.repeat(9000)]);
		for (let at = 0; at < 2 * 4096 + 200; at += 13) {
			for (const byte of [0, 0x7f, 0xff]) {
				const bytes = sound.slice();
				bytes[at] = byte;
				// Not packed, so that a byte of the database is one of the file.
				const read = readApkg(zipSync({ 'collection.anki2': bytes }, { level: 0 }));
				expect(read.ok || read.error.length > 0).toBe(true);
			}
		}
	});
});

test.each([
	['GIFT', readGift],
	['Aiken', readAiken],
	['CSV', readCsv]
])('what is made to hang %s is read in linear time', (_, read) => {
	for (const part of [
		'{',
		'}',
		'\\',
		'=',
		'~',
		'#',
		'"',
		'<',
		'<a',
		'<!--',
		'::',
		'A. x\n',
		'""',
		',',
		'&#',
		' ',
		'\n{'
	]) {
		const much = part.repeat(1_000_000 / part.length);
		for (const text of [
			much,
			`Which? {=a ~b${much}}`,
			`question,right,option 1,option 2\n"${much}`
		])
			expect(read(text).ok).toBe(false);
	}
});
