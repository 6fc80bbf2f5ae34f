import { gradebookCsv, type Preset } from '$lib/classroom/gradebook/csv';
import { makeFeedback, writeFeedback } from '$lib/classroom/gradebook/feedback';
import type { Row } from '$lib/classroom/gradebook/row';
import type { Pack } from '$lib/classroom/pack/pack';
import type { ClassBook } from '$lib/classroom/paper';
import { zipped } from '$lib/study/exchange/zip';
import { fileName } from '../file-name';
import { itemTitle } from '../item-words';

/** A file that the teacher is given. */
export interface ExportedFile {
	readonly name: string;
	readonly type: 'text/csv' | 'application/json' | 'application/zip';
	readonly content: string | Uint8Array<ArrayBuffer>;
}

/** The gradebook, for a spreadsheet or a learning platform. */
export function csvFile(
	preset: Preset,
	book: Pick<ClassBook, 'name' | 'roster'>,
	pack: Pack,
	rows: readonly Row[]
): ExportedFile {
	const titles = new Map(pack.items.map((item) => [item.id, itemTitle(item)]));
	const identities = new Map(book.roster.map((each) => [each.code, each]));
	return {
		name: `${fileName(book.name, 'class')}${preset === 'plain' ? '' : `-${preset}`}.csv`,
		type: 'text/csv',
		content: gradebookCsv(preset, pack, rows, titles, identities)
	};
}

/**
 * What one learner gets back.
 *
 * @param made now, in milliseconds
 */
export function feedbackFile(
	pack: Pack,
	row: Row,
	made: number
): ExportedFile & { readonly content: string } {
	return {
		name: `feedback-${fileName(row.learner, 'learner')}.leastwise-feedback.json`,
		type: 'application/json',
		content: writeFeedback(makeFeedback(pack, row, made))
	};
}

/** A file for each, in one zip. */
export function feedbackZip(
	book: Pick<ClassBook, 'name'>,
	pack: Pack,
	rows: readonly Row[],
	made: number
): ExportedFile {
	const files = rows.map((row) => feedbackFile(pack, row, made));
	const bytes = zipped(
		Object.fromEntries(
			files.map(({ name, content }, at) => {
				// Of names in other letters than ours, file names have nothing to tell them by.
				const isTaken = files.findIndex((each) => each.name === name) < at;
				return [isTaken ? `${at + 1}-${name}` : name, new TextEncoder().encode(content)];
			})
		)
	);
	return {
		name: `feedback-${fileName(book.name, 'class')}.zip`,
		type: 'application/zip',
		content: new Uint8Array(bytes)
	};
}
