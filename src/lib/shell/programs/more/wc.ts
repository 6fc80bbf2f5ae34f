import { bytesOf } from '../../files';
import type { Run } from './run';

import { cameOf, inputsOf, joined } from '../input';
import { isEnded, optionsOf } from '../options';

export const wc: Run = async (started) => {
	const read = optionsOf('wc', started.args, 'lwcm');
	if (isEnded(read)) return read;
	const asked = ['l', 'w', 'm', 'c'].filter((each) => read.has.has(each));
	const shown = asked.length > 0 ? asked : ['l', 'w', 'c'];
	const inputs = inputsOf('wc', read.rest, started);
	const counts = inputs.inputs.map(({ name, text }) => ({
		name: read.rest.length === 0 ? '' : name,
		numbers: shown.map((each) => countOf(each, text))
	}));
	const rows = [...counts];
	if (counts.length > 1) {
		const sums = shown.map((_, at) =>
			counts.reduce((sum, each) => sum + (each.numbers[at] ?? 0), 0)
		);
		rows.push({ name: 'total', numbers: sums });
	}
	const alone = rows.length === 1 && shown.length === 1;
	// As wide as all bytes together, whether they are shown or not.
	const bytes = inputs.inputs.reduce((sum, { text }) => sum + countOf('c', text), 0);
	const width = alone ? 0 : Math.max(read.rest.length === 0 ? 7 : 0, String(bytes).length);
	const lines = rows.map(({ name, numbers }) =>
		[...numbers.map((each) => String(each).padStart(width)), name].join(' ').trimEnd()
	);
	return cameOf(inputs, joined(lines));
};

function countOf(what: string, text: string): number {
	if (what === 'l') return text.split('\n').length - 1;
	if (what === 'w') return text.split(/\s+/).filter((word) => word !== '').length;
	return what === 'm' ? [...text].length : bytesOf(text).length;
}
