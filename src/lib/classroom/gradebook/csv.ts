import { csvOf } from '../../study/exchange/csv-cells';
import { flagWords } from '../grade/flag-words';
import type { Learner } from '../pack/roster';
import type { Pack } from '../pack/pack';
import type { Row } from './row';

/** For whom a gradebook is written: a spreadsheet, or the import of a learning platform. */
export const presets = ['plain', 'moodle', 'canvas', 'blackboard'] as const;
export type Preset = (typeof presets)[number];

/** What a platform tells learners by, where the roster says it. */
export type Identity = Pick<Learner, 'email' | 'username' | 'id'>;

/**
 * The gradebook as CSV. Platforms get one column of points, named after the pack, and learners who have
 * points; in what they take for a formula an apostrophe stands first.
 *
 * @param titles of the items, by id
 * @param identities by the learner’s code
 */
export function gradebookCsv(
	preset: Preset,
	pack: Pack,
	rows: readonly Row[],
	titles: ReadonlyMap<string, string>,
	identities: ReadonlyMap<string, Identity> = new Map()
): string {
	const graded = rows.filter(({ points }) => points !== undefined);
	const of = ({ learner }: Row): Identity => identities.get(learner) ?? {};
	switch (preset) {
		case 'plain':
			return plain(pack, rows, titles);
		/** https://docs.moodle.org/en/Grade_import: learners are found by one of these; a comment goes in with its grade only. */
		case 'moodle':
			return csvOf([
				['Username', 'ID number', 'Email address', 'Name', pack.title, 'Feedback'],
				...graded.map((row) => {
					const { username = '', id = '', email = '' } = of(row);
					return [username, id, email, row.name, number(row.points), row.comment];
				})
			]);
		/** Canvas’s help on importing grades: a column that is new makes an assignment, worth what the second row says. */
		case 'canvas':
			return csvOf([
				['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', pack.title],
				[
					'    Points Possible',
					'',
					'',
					'',
					'',
					number(Math.max(0, ...rows.map((row) => row.possible)))
				],
				...graded.map((row) => {
					const { username = '', id = '', email = '' } = of(row);
					return [row.name, '', id, username || email, '', number(row.points)];
				})
			]);
		/** Blackboard’s help on working offline: the username tells whose row it is, and a column without an id is a new one. */
		case 'blackboard':
			return csvOf([
				['Username', 'Student ID', 'Name', pack.title],
				...graded.map((row) => {
					const { username = '', id = '', email = '' } = of(row);
					return [username || email, id, row.name, number(row.points)];
				})
			]);
	}
}

function plain({ items }: Pack, rows: readonly Row[], titles: ReadonlyMap<string, string>): string {
	const columns = [
		...[
			'Name',
			'Code',
			'Points',
			'Of',
			'Percent',
			'Passed',
			'Stars',
			'Minutes',
			'Calls',
			'Hints',
			'Tries'
		],
		...items.map(({ id }) => titles.get(id) ?? id),
		...['Flags', 'Comment']
	];
	return csvOf([
		columns,
		...rows.map((row) => [
			row.name,
			row.learner === row.name ? '' : row.learner,
			...[number(row.points), number(row.possible), number(row.percent)],
			row.points === undefined ? '' : row.passed ? 'yes' : 'no',
			...(row.graded
				? [row.stars, Math.round(row.elapsed / 60_000), row.calls, row.hints, row.tries].map(number)
				: ['', '', '', '', '']),
			...row.cells.map(({ points }) => number(points)),
			(row.graded?.flags ?? []).map((flag) => flagWords(flag).says).join(' '),
			row.comment
		])
	]);
}

function number(value: number | undefined): string {
	return value === undefined ? '' : String(value);
}
