import { letters } from './question';
import type { Row } from './sqlite/value';
import type { Table } from './sqlite/write';

/*
 * What Anki wants in a collection, as its version 11 has it:
 * https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
 */

const fields = [
	'Question',
	...[...letters].map((letter) => `Option ${letter}`),
	'Right',
	...[...letters].map((letter) => `Why ${letter}`),
	'Topic'
];

/** Always the same, so that Anki knows a question again that comes a second time. */
const noteType = 1_764_500_000_001;
const deck = 1_764_500_000_002;

/** Of notes, the tables of a collection in which each has one card, new. */
function tables(time: number, notes: readonly Row[]): readonly Table[] {
	const now = Math.floor(time / 1000);
	const cards = notes.map(({ id }, at): Row => ({
		id,
		values: [null, id, deck, 0, now, -1, 0, 0, at + 1, 0, 0, 0, 0, 0, 0, 0, 0, '']
	}));
	return [
		{ name: 'col', sql: sql.col, rows: [{ id: 1, values: collection(time, now) }] },
		{ name: 'notes', sql: sql.notes, rows: notes },
		{ name: 'cards', sql: sql.cards, rows: cards },
		{ name: 'revlog', sql: sql.revlog, rows: [] },
		{ name: 'graves', sql: sql.graves, rows: [] }
	];
}

export const anki = { noteType, tables } as const;

const sql = {
	col: 'CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)',
	notes:
		'CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null)',
	cards:
		'CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null)',
	revlog:
		'CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null)',
	graves: 'CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null)'
};

function collection(time: number, now: number): Row['values'] {
	const configuration = {
		nextPos: 1,
		estTimes: true,
		activeDecks: [1],
		sortType: 'noteFld',
		timeLim: 0,
		sortBackwards: false,
		addToCur: true,
		curDeck: 1,
		newBury: true,
		newSpread: 0,
		dueCounts: true,
		curModel: String(noteType),
		collapseTime: 1200
	};
	const json = [configuration, { [noteType]: model(now) }, decks(now), { 1: options }, {}];
	return [...[null, now, time, time, 11, 0, 0, 0], ...json.map((each) => JSON.stringify(each))];
}

function model(now: number) {
	return {
		id: noteType,
		name: 'Leastwise question',
		type: 0,
		mod: now,
		usn: -1,
		sortf: 0,
		did: deck,
		vers: [],
		tags: [],
		flds: fields.map((name, ord) => ({
			...{ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] }
		})),
		tmpls: [
			{
				name: 'Card 1',
				ord: 0,
				qfmt: `<p>{{Question}}</p><ol type="A">${items('Option')}</ol>`,
				afmt: `{{FrontSide}}<hr id="answer"><p><b>{{Right}}</b></p><ol type="A">${items('Why')}</ol>`,
				did: null,
				bqfmt: '',
				bafmt: ''
			}
		],
		req: [[0, 'any', [0]]],
		css: '.card { font-family: sans-serif; font-size: 18px; text-align: left; max-width: 40em; margin: auto; } li { margin: 0.5em 0; }',
		latexPre: '',
		latexPost: ''
	};
}

function items(what: 'Option' | 'Why'): string {
	return [...letters]
		.map((letter) => `{{#Option ${letter}}}<li>{{${what} ${letter}}}</li>{{/Option ${letter}}}`)
		.join('');
}

function decks(now: number) {
	const common = {
		...{
			mod: now,
			usn: 0,
			desc: '',
			dyn: 0,
			conf: 1,
			collapsed: false,
			extendNew: 10,
			extendRev: 50
		},
		...{ newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] }
	};
	return {
		1: { ...common, id: 1, name: 'Default' },
		[deck]: { ...common, id: deck, name: 'Leastwise' }
	};
}

const options = {
	...{
		id: 1,
		name: 'Default',
		mod: 0,
		usn: 0,
		maxTaken: 60,
		autoplay: true,
		timer: 0,
		replayq: true
	},
	new: {
		...{ delays: [1, 10], ints: [1, 4, 7], initialFactor: 2500, perDay: 20, order: 1, bury: true },
		separate: true
	},
	rev: { perDay: 100, ease4: 1.3, fuzz: 0.05, minSpace: 1, ivlFct: 1, maxIvl: 36500, bury: true },
	lapse: { delays: [10], mult: 0, minInt: 1, leechFails: 8, leechAction: 0 }
};
