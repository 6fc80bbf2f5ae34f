import type { ServiceDefinition } from '../../../base/service';
import {
	deletePublicAccessBlock,
	getPublicAccessBlock,
	putPublicAccessBlock
} from './account-public-access-block';
import { s3controlErrors } from './errors';
import { s3controlWords } from '../words';

/** S3 as far as it is about the account as a whole. What it sets, S3 keeps. */
export const s3control = {
	name: 's3control',
	prefix: 's3',
	areas: {
		publicAccessOfTheAccount: [deletePublicAccessBlock, getPublicAccessBlock, putPublicAccessBlock]
	},
	errors: s3controlErrors,
	words: s3controlWords
} as const satisfies ServiceDefinition;
