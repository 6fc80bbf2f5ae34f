import type { ServiceConsole } from '../../page';

export const s3Console: ServiceConsole = {
	name: 'Amazon S3',
	isIn: ({ s3 }) => s3 !== undefined
};
