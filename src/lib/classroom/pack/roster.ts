import { count } from '../../policy/wording';
import type { Result } from '../../policy/result';
import { notClosed, rowsOf, uncelled } from '../../study/exchange/csv-cells';
import { oneLine, tidy } from '../../study/exchange/question';
import { packLimits } from './schema';

/** Somebody of a class, as the teacher’s browser knows them, and nobody else. */
export interface Learner {
	/** A name or a pseudonym. */
	readonly name: string;
	/** What a learning platform tells them by, where the list says it. */
	readonly email?: string;
	readonly username?: string;
	/** Of a school or of the platform. */
	readonly id?: string;
	/** Their code, where they have one already: as in a gradebook that was saved. */
	readonly code?: string;
}

export interface Roster {
	readonly learners: readonly Learner[];
	/** Names that stand there more than once. */
	readonly twice: readonly string[];
}

/**
 * The learners of what a teacher pasted: a name or a pseudonym on each line; a number alone, of so many
 * learners; or the CSV of a learning platform, under its row of names. What is wrong, with its line.
 */
export function readRoster(text: string): Result<Roster, string> {
	const lines = text.split(/\r\n|\r|\n/).map((line) => oneLine(tidy(line)));
	const filled = lines.filter((line) => line !== '');
	const [only] = filled;
	if (only === undefined) return no('There is nobody yet. Write a name on each line, or a number.');
	if (filled.length === 1 && /^\d+$/.test(only)) return counted(Number(only));
	const rows = rowsOf(text);
	const head = rows.ok && columnsIn(rows.value[0]?.cells ?? []);
	if (head) return enrolled(rows.value.slice(1).map(({ cells }) => learnerOf(head, cells)));
	// Names with quotation marks are names; a table that begins as one is a table.
	if (!rows.ok && columnsIn(only.split(/[,;\t]/))) return no(`In ${rows.error}: ${notClosed}`);
	return enrolled(filled.map((name) => ({ name })));
}

function counted(number: number): Result<Roster, string> {
	if (number < 1) return no('A class has at least one learner.');
	if (number > packLimits.learners) return tooMany(number);
	const learners = Array.from({ length: number }, (_, at) => ({ name: `Learner ${at + 1}` }));
	return { ok: true, value: { learners, twice: [] } };
}

function enrolled(read: readonly (Learner | undefined)[]): Result<Roster, string> {
	const learners = read.filter((each) => each !== undefined);
	if (learners.length === 0) return no('There is a row of names, and nobody under it.');
	if (learners.length > packLimits.learners) return tooMany(learners.length);
	const long = learners.find(({ name }) => name.length > longest);
	if (long) return no(`“${long.name.slice(0, longest)}…” is longer than ${longest} letters.`);
	const names = learners.map(({ name }) => name);
	const again = names.filter((name, at) => names.indexOf(name) < at);
	return { ok: true, value: { learners, twice: [...new Set(again)] } };
}

const longest = 120;

function tooMany(number: number) {
	return no(
		`A class has at most ${count(packLimits.learners, 'learner')}; here are ${number}. Make two packs.`
	);
}

/** As the platforms call their columns, in small letters. */
const columnNames = {
	name: ['name', 'full name', 'student', 'student name', 'learner', 'pseudonym'],
	first: ['first name', 'given name', 'firstname'],
	last: ['last name', 'surname', 'family name', 'lastname'],
	email: ['email', 'email address', 'e-mail', 'mail'],
	username: ['username', 'user name', 'login', 'sis login id'],
	id: ['id number', 'student id', 'sis user id', 'id'],
	code: ['code']
} as const;
type Column = keyof typeof columnNames;
type Columns = Readonly<Record<Column, number>>;

/** Where each column is, -1 where it is not; nothing where this is no row of names. */
function columnsIn(cells: readonly string[]): Columns | undefined {
	const names = cells.map((cell) => uncelled(cell).trim().toLowerCase());
	const place = (column: Column) =>
		columnNames[column].map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1;
	const columns = {
		name: place('name'),
		first: place('first'),
		last: place('last'),
		email: place('email'),
		username: place('username'),
		id: place('id'),
		code: place('code')
	};
	const named = columns.name >= 0 || columns.last >= 0 || columns.first >= 0;
	return named ? columns : undefined;
}

/** Nobody where a row is none of a learner, as the row of possible points in Canvas’s file. */
function learnerOf(columns: Columns, cells: readonly string[]): Learner | undefined {
	const at = (column: Column) => oneLine(tidy(uncelled(cells[columns[column]] ?? '')));
	const [email, username, id, code] = [at('email'), at('username'), at('id'), at('code')];
	const name =
		at('name') || [at('first'), at('last')].filter(Boolean).join(' ') || email || username;
	if (name === '' || name.toLowerCase() === 'points possible') return undefined;
	return {
		name,
		...(email === '' ? {} : { email }),
		...(username === '' ? {} : { username }),
		...(id === '' ? {} : { id }),
		...(code === '' ? {} : { code })
	};
}

function no(error: string) {
	return { ok: false, error } as const;
}
