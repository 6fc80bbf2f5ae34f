import { bytesOf, textOf } from '../../files';
import { allLines, cameOf, inputsOf, joined } from '../input';
import { isEnded, optionsOf } from '../options';
import { fails } from '../said';
import type { Run } from './run';

export const cut: Run = async (started) => {
	const read = optionsOf('cut', started.args, 'sC', 'dfcbO', {
		...{ '--delimiter': 'd', '--fields': 'f', '--characters': 'c', '--output-delimiter': 'O' },
		'--complement': 'C'
	});
	if (isEnded(read)) return read;
	const { has, values, rest } = read;
	const wanted = values.get('f') ?? values.get('c') ?? values.get('b');
	const mark = values.get('d') ?? '\t';
	if (wanted === undefined) return fails('cut: say which fields (-f) or characters (-c)');
	if ([...mark].length !== 1) return fails('cut: the delimiter must be a single character');
	const picks = wanted.split(',').map((each) => /^(\d*)(-?)(\d*)$/.exec(each));
	if (picks.some((pick) => !pick || (pick[1] === '' && pick[3] === '') || pick[1] === '0')) {
		return fails(`cut: invalid list of fields: ${wanted}`);
	}
	const isPicked = (place: number) =>
		has.has('C') !==
		picks.some((pick) => {
			const from = Number(pick?.[1] || 1);
			const to = pick?.[2] === '' ? from : Number(pick?.[3] || Infinity);
			return place >= from && place <= to;
		});
	const inputs = inputsOf('cut', rest, started);
	const rows = allLines(inputs).flatMap((line) => {
		if (values.has('b')) {
			const bytes = bytesOf(line).filter((_, at) => isPicked(at + 1));
			return [textOf(bytes)];
		}
		if (!values.has('f')) return [[...line].filter((_, at) => isPicked(at + 1)).join('')];
		if (!line.includes(mark)) return has.has('s') ? [] : [line];
		return [
			line
				.split(mark)
				.filter((_, at) => isPicked(at + 1))
				.join(values.get('O') ?? mark)
		];
	});
	return cameOf(inputs, joined(rows));
};
