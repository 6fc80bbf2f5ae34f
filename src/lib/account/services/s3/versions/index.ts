import { getBucketVersioning, putBucketVersioning } from './bucket-versioning';
import { listObjectVersions } from './list-object-versions';

export const versionsOperations = [
	getBucketVersioning,
	listObjectVersions,
	putBucketVersioning
] as const;
