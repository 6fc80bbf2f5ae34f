import { utf8ToBytes } from '@noble/hashes/utils.js';
import { fail, type Failed } from '../../../base/applied';
import { limits, quotas } from '../limits';
import type { Body, Content, Tag } from '../state';
import { bytesOf, etagOf } from './body';

/** What is put, as far as it is told. */
interface Given {
	readonly id: string;
	readonly modified: number;
	readonly body: Body;
	readonly contentType?: string | undefined;
	readonly metadata?: Readonly<Record<string, string>> | undefined;
	readonly tags?: readonly Tag[];
	readonly encryption?: Content['encryption'] | undefined;
	readonly kmsKeyId?: string | undefined;
	readonly storageClass?: string | undefined;
}

type Made = { readonly ok: true; readonly content: Content } | Failed;

/** A version with what S3 says of it, or why it will not be kept. */
export function makeContent(given: Given): Made {
	const bytes = bytesOf(given.body);
	if (bytes.length > limits.objectBytes) return tooLarge;
	const metadata = lowerCase(given.metadata ?? {});
	const told = utf8ToBytes(Object.entries(metadata).flat().join('')).length;
	if (told > quotas.metadataBytes) return tooMuchMetadata;
	const { id, modified, body, tags = [], encryption = 'AES256', kmsKeyId } = given;
	const content: Content = {
		kind: 'content',
		id,
		body,
		size: bytes.length,
		etag: etagOf(bytes),
		modified,
		contentType: given.contentType ?? 'binary/octet-stream',
		metadata,
		tags,
		encryption,
		...(kmsKeyId === undefined ? {} : { kmsKeyId }),
		storageClass: given.storageClass ?? 'STANDARD'
	};
	return { ok: true, content };
}

const tooLarge = fail(
	'EntityTooLarge',
	`Your proposed upload exceeds the maximum allowed size: Leastwise keeps objects of up to ${limits.objectBytes} bytes.`
);
const tooMuchMetadata = fail(
	'MetadataTooLarge',
	'Your metadata headers exceed the maximum allowed metadata size'
);

function lowerCase(metadata: Readonly<Record<string, string>>) {
	return Object.fromEntries(
		Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), value])
	);
}

/** ETags come in quotes. */
export function quotedEtag({ etag }: Content): string {
	return `"${etag}"`;
}

/** Where versions were never kept, none is named. */
export function versionIdIn({ versioning }: { readonly versioning?: unknown }, id: string) {
	return versioning === undefined ? {} : { VersionId: id };
}

export function encryptionOf({ encryption, kmsKeyId }: Content) {
	return {
		ServerSideEncryption: encryption,
		...(kmsKeyId === undefined ? {} : { SSEKMSKeyId: kmsKeyId })
	};
}
