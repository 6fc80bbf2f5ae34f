import type { FormatId } from '$lib/study/exchange/formats';

/** Formats as they are offered, without what writes and reads them. */
export const formatWords: Readonly<
	Record<FormatId, { readonly name: string; readonly ending: string; readonly holds: string }>
> = {
	gift: {
		name: 'GIFT',
		ending: 'gift.txt',
		holds:
			'For Moodle and other learning platforms. Holds everything: topics, several right options, a reason for each; and what is put in order or matched, with its reasons together.'
	},
	aiken: {
		name: 'Aiken',
		ending: 'aiken.txt',
		holds:
			'The simplest text. Holds one right option; no reasons, no topics, a policy in one line, and nothing that is put in order or matched.'
	},
	csv: {
		name: 'CSV',
		ending: 'csv',
		holds:
			'For spreadsheets, a row for each question. Holds everything but what is put in order or matched.'
	},
	anki: {
		name: 'Anki deck',
		ending: 'apkg',
		holds:
			'For Anki, a card for each question. Holds everything but what is put in order or matched.'
	},
	qti: {
		name: 'QTI 2.1',
		ending: 'qti.zip',
		holds:
			'For platforms that import QTI packages. Holds everything, also what is put in order or matched. Checked by the rules of the standard; tried with no platform.'
	}
};

export const formatIds: readonly FormatId[] = ['gift', 'aiken', 'csv', 'anki', 'qti'];
