import { etagOf } from '../../../account/services/s3/objects/body';
import { bytesOf } from '../../files';
import type { Session } from '../session';
import { byCodePoint } from '../python';
import { flag, readS3 } from './client';
import { transferOptions } from './transfer-options';
import {
	checkLocal,
	checkTypes,
	destination,
	pathsIn,
	Runner,
	sourcesOf,
	type Source,
	type Task
} from './transfer';

/**
 * `aws s3 sync`: copies what is missing on the other side or differs there. Files of this terminal have
 * no times, so what differs is told by size and content, where the CLI goes by size and time.
 */
export async function sync(session: Session, words: readonly string[]): Promise<number> {
	const values = readS3(
		[
			{ flag: 'paths', name: 'paths', takes: 'two', required: true },
			...transferOptions,
			flag('size-only'),
			flag('exact-timestamps'),
			flag('delete')
		],
		words
	);
	const [from = '', to = ''] = pathsIn(values);
	checkTypes('sync', [from, to]);
	checkLocal(session, from);
	const runner = new Runner(session, values, false);
	const both = await runner.found(async () => [
		await sourcesOf(session, runner.client, from, true, values),
		await sourcesOf(session, runner.client, to, true, values)
	]);
	if (!both) return 1;
	const [sources = [], present = []] = both;
	const there = new Map(present.map((each) => [each.name, each]));
	const wanted = new Set(sources.map(({ name }) => name));
	const kind = !from.startsWith('s3://') ? 'upload' : to.startsWith('s3://') ? 'copy' : 'download';
	const copies = sources
		.filter((each) => differs(session, each, there.get(each.name), values.has('size-only')))
		.map((each) => ({
			name: each.name,
			task: { kind, from: each.end, to: destination(session, to, each.name, true) } satisfies Task
		}));
	const deletions = values.has('delete')
		? present
				.filter(({ name }) => !wanted.has(name))
				.map(({ name, end }) => ({ name, task: { kind: 'delete', from: end } satisfies Task }))
		: [];
	return runner.run(
		[...copies, ...deletions].sort((a, b) => byCodePoint(a.name, b.name)).map(({ task }) => task)
	);
}

function differs(
	session: Session,
	source: Source,
	other: Source | undefined,
	bySize: boolean
): boolean {
	if (!other || source.size !== other.size) return true;
	return !bySize && digestOf(session, source) !== digestOf(session, other);
}

function digestOf({ files }: Session, { end, etag }: Source): string | undefined {
	return end.kind === 'local' ? etagOf(bytesOf(files.content.get(end.path) ?? '')) : etag;
}
