import type { Body } from '$lib/account/services/s3/state';
import { bodyOf } from '$lib/account/services/s3/objects/body';
import { limits } from '$lib/account/services/s3/limits';
import { s3, type Wish } from '$lib/ui/wish';
import { sizeWords } from '../parts/listed';

/** What is to be uploaded. */
export interface Chosen {
	readonly name: string;
	readonly type: string;
	readonly size: number;
	readonly body: Body;
}

/** A file as it is chosen. What is too large is not read. */
export async function read(file: File): Promise<Chosen | { readonly tooLarge: string }> {
	const { name, type, size } = file;
	if (size > limits.objectBytes) return { tooLarge: `${name} has ${sizeWords(size)}.` };
	const body = bodyOf(new Uint8Array(await file.arrayBuffer()));
	return { name, type, size, body };
}

export function typedText(name: string, text: string): Chosen {
	return { name, type: 'text/plain', size: new TextEncoder().encode(text).length, body: text };
}

export function upload(Bucket: string, prefix: string, chosen: readonly Chosen[]): readonly Wish[] {
	return chosen.map(({ name, type, body: Body }) =>
		s3('PutObject', {
			Bucket,
			Key: prefix + name,
			Body,
			...(type === '' ? {} : { ContentType: type })
		})
	);
}
