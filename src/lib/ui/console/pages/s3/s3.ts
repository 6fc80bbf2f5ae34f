import type { ServiceConsole } from '../../page';

export const s3Console: ServiceConsole = {
	name: 'Amazon S3',
	says: 'Files, kept as objects in buckets',
	ownNavigation: true,
	isIn: ({ s3 }) => s3 !== undefined
};
