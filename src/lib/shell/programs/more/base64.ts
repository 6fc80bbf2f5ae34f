import { base64 as codec } from '@scure/base';
import { bytesOf, textOf } from '../../files';
import type { Run } from './run';

import { cameOf, inputsOf } from '../input';
import { isEnded, optionsOf, wholeNumber } from '../options';
import { fails } from '../said';

export const base64: Run = async (started) => {
	const read = optionsOf('base64', started.args, 'dD', 'w', { '--decode': 'd', '--wrap': 'w' });
	if (isEnded(read)) return read;
	const width = wholeNumber(read.values.get('w'), 76);
	if (width === undefined) return fails(`base64: invalid wrap size: '${read.values.get('w')}'`);
	const inputs = inputsOf('base64', read.rest, started);
	const text = inputs.inputs.map((each) => each.text).join('');
	if (read.has.has('d') || read.has.has('D')) {
		try {
			const bare = text.replace(/\s/g, '');
			return cameOf(inputs, textOf(codec.decode(bare)));
		} catch {
			return fails('base64: invalid input');
		}
	}
	const whole = codec.encode(bytesOf(text));
	if (width === 0 || whole === '') return cameOf(inputs, whole);
	const lines = Array.from({ length: Math.ceil(whole.length / width) }, (_, at) =>
		whole.slice(at * width, (at + 1) * width)
	);
	return cameOf(inputs, `${lines.join('\n')}\n`);
};
