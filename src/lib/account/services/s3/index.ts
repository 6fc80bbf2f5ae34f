import type { ServiceDefinition } from '../../base/service';
import { accessOperations } from './access';
import { bucketsOperations } from './buckets';
import { s3Errors } from './errors';
import { notSimulated } from './not-simulated';
import { objectsOperations } from './objects';
import { openS3 } from './open';
import { resourceAt } from './resource-at';
import { versionsOperations } from './versions';
import { s3Words } from './words';

/** Simple Storage Service: buckets, objects, and who may reach them. */
export const s3 = {
	name: 's3',
	areas: {
		buckets: bucketsOperations,
		objects: objectsOperations,
		versions: versionsOperations,
		accessToBuckets: accessOperations
	},
	recordNames: { Bucket: 'bucketName' },
	errors: s3Errors,
	blueprint: async () => (await import('./blueprint')).s3Blueprint,
	open: openS3,
	file: async () => (await import('./file')).s3File,
	words: s3Words,
	resourceAt,
	notSimulated
} as const satisfies ServiceDefinition;
