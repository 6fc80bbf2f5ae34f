import { absolute, textOf, withFile } from '../../files';
import type { Chunk } from '../../program';
import { isEnded, optionsOf } from '../options';
import type { Run } from './run';

export const tee: Run = async (started) => {
	const read = optionsOf('tee', started.args, 'ai', '', { '--append': 'a' });
	if (isEnded(read)) return read;
	const text = started.stdin;
	const output: Chunk[] = [{ to: 'stdout', text }];
	let code = 0;
	let { files } = started;
	for (const name of read.rest) {
		if (name === '/dev/null') continue;
		if (['/dev/stderr', '/dev/stdout', '/dev/tty'].includes(name)) {
			output.push({ to: name === '/dev/stderr' ? 'stderr' : 'stdout', text });
			continue;
		}
		const path = absolute(started.directory, name);
		const before = read.has.has('a') ? files.content.get(path) : undefined;
		const written = withFile(files, path, (before === undefined ? '' : textOf(before)) + text);
		if (written.ok) files = written.value;
		else {
			output.push({ to: 'stderr', text: `tee: ${name}: ${written.error}\n` });
			code = 1;
		}
	}
	return { code, output, files };
};
