import { fail, type Failed } from '../../base/applied';
import type { Tag } from './state';

type Read = { readonly ok: true; readonly tags: readonly Tag[] } | Failed;

/**
 * Tags as S3 keeps them: case counts.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
 */
export function readTags(given: readonly Tag[], most: number): Read {
	if (given.length > most) return invalid(`Object tags cannot be greater than ${most}`);
	if (new Set(given.map(({ Key }) => Key)).size < given.length) {
		return invalid('Cannot provide multiple Tags with the same key');
	}
	if (given.some(({ Key }) => Key === '' || Key.length > 128)) {
		return invalid('The TagKey you have provided is invalid');
	}
	if (given.some(({ Key }) => Key.toLowerCase().startsWith('aws:'))) {
		return invalid('System tags cannot be added/updated by requester');
	}
	return given.some(({ Value }) => Value.length > 256)
		? invalid('The TagValue you have provided is invalid')
		: { ok: true, tags: given };
}

/** `Team=maps&Area=north` */
export function tagsInQuery(text: string): readonly Tag[] {
	return [...new URLSearchParams(text)].map(([Key, Value]) => ({ Key, Value }));
}

function invalid(message: string): Failed {
	return fail('InvalidTag', message);
}
