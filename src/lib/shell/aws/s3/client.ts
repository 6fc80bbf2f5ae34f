import { commandFor } from '../commands';
import { Exit, general, usage } from '../exit';
import { clientFor } from '../operation';
import { allPages, pagingOf, type Answer } from '../paging';
import type { Session } from '../session';
import type { Argument, Parsed } from '../input/argument-parser';
import { parseArguments } from '../input/argument-parser';

/** The S3 operations by name. */
export interface S3Client {
	readonly call: (operation: string, parameters: Answer) => Promise<Answer>;
	/** Every page of a list. */
	readonly pages: (parameters: Answer, size?: number) => Promise<readonly Answer[]>;
}

export function s3Client(session: Session): S3Client {
	const ready = new Map<string, Promise<(parameters: Answer) => Promise<Answer>>>();
	const prepare = async (operation: string) => {
		const command = await commandFor('s3', operation);
		if ('why' in command) throw general(command.why);
		return clientFor(session, command);
	};
	const call = async (operation: string, parameters: Answer) => {
		const client = ready.get(operation) ?? prepare(operation);
		ready.set(operation, client);
		return (await client)(parameters);
	};
	return {
		call,
		pages: async (parameters, size) => {
			const command = await commandFor('s3', 'ListObjectsV2');
			const paging = 'why' in command ? undefined : pagingOf(command);
			if (!paging) throw general('Objects cannot be listed.');
			const ask = (given: Answer) => call('ListObjectsV2', given);
			const { pages } = await allPages(
				paging,
				parameters,
				{ most: undefined, size, from: undefined },
				ask
			);
			return pages;
		}
	};
}

/** Bucket and key of `s3://bucket/key`, with or without the scheme. */
export function placeIn(path: string): { readonly bucket: string; readonly key: string } {
	const bare = path.replace(/^s3:\/\//, '');
	const slash = bare.indexOf('/');
	return slash === -1
		? { bucket: bare, key: '' }
		: { bucket: bare.slice(0, slash), key: bare.slice(slash + 1) };
}

/** An object as a list tells of it. */
export interface Listed {
	readonly key: string;
	readonly size: number;
	readonly modified: string;
	/** Without its quotes. */
	readonly etag: string;
}

export function listedIn(page: Answer): readonly Listed[] {
	const contents: readonly unknown[] = Array.isArray(page['Contents']) ? page['Contents'] : [];
	return contents.map((each) => {
		const { Key, Size, LastModified, ETag } = each as Answer;
		return {
			key: String(Key),
			size: Number(Size),
			modified: String(LastModified),
			etag: String(ETag).replaceAll('"', '')
		};
	});
}

export function readS3(all: readonly Argument[], words: readonly string[]): Parsed['values'] {
	const { values, rest } = parseArguments(all, words);
	if (rest.length > 0) throw usage(`Unknown options: ${rest.join(', ')}`);
	return values;
}

export const flag = (name: string): Argument => ({
	flag: `--${name}`,
	name,
	takes: 'nothing',
	bare: true
});
export const option = (name: string): Argument => ({ flag: `--${name}`, name, takes: 'one' });

/** What a refusal says, for commands that go on after one. */
export function told(error: unknown): string {
	if (error instanceof Exit)
		return error.message.replace(/\. You can configure credentials by.*$/s, '');
	throw error;
}
