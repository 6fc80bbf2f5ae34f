import { listed } from '../shell';
import type { Running } from './running';

/** With a file in front of those in which it stands, as `BASH_SOURCE` has them. */
export async function inFile(
	running: Pick<Running, 'shell'>,
	file: string | undefined,
	job: () => Promise<void>
): Promise<void> {
	if (file === undefined) return job();
	const files = running.shell.arrays.get('BASH_SOURCE');
	const arrays = new Map(running.shell.arrays);
	arrays.set('BASH_SOURCE', listed([file, ...(files?.values.values() ?? [])]));
	running.shell = { ...running.shell, arrays };
	try {
		await job();
	} finally {
		const left = new Map(running.shell.arrays);
		if (files) left.set('BASH_SOURCE', files);
		else left.delete('BASH_SOURCE');
		running.shell = { ...running.shell, arrays: left };
	}
}
