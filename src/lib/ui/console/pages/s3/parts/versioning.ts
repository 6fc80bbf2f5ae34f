import type { AnswerOf } from '$lib/account/services/operations';
import { valueOf, type Asked } from '../../../query';

export type Versioning = AnswerOf<'s3:GetBucketVersioning'>;

export function versioningWords({ Status: status }: Versioning): string {
	return status ?? 'Disabled';
}

/** Whether versions were ever kept. Where that may not be read, they may have been. */
export function mayHaveVersions(versioning: Asked<Versioning>): boolean {
	return !versioning.ok || valueOf(versioning)?.Status !== undefined;
}
