import { copyObject } from './copy-object';
import { deleteObject } from './delete-object';
import { deleteObjects } from './delete-objects';
import { getObject } from './get-object';
import { headObject } from './head-object';
import { listObjects, listObjectsV2 } from './list-objects';
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from './object-tagging';
import { putObject } from './put-object';

export const objectsOperations = [
	copyObject,
	deleteObject,
	deleteObjectTagging,
	deleteObjects,
	getObject,
	getObjectTagging,
	headObject,
	listObjects,
	listObjectsV2,
	putObject,
	putObjectTagging
] as const;
