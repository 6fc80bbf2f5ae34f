import { bytesOf } from '$lib/account/services/s3/objects/body';
import { download as hand } from '$lib/ui/download';
import { s3 } from '$lib/ui/wish';
import type { Submission } from '../../../parts/submission.svelte';
import { lastOf } from '../keys';

interface Named {
	readonly Bucket: string;
	readonly Key: string;
	readonly VersionId?: string;
}

/** Reads an object, or a version of it, and hands it over as a file. */
export async function download(submission: Submission, named: Named): Promise<void> {
	const done = await submission.run(s3('GetObject', named));
	if (!done) return;
	const { Body, ContentType: type } = done.value;
	hand(lastOf(named.Key), new Blob([new Uint8Array(bytesOf(Body))], { type }));
}
