import { page } from '../../../page';
import { folderAt, wayTo } from '../folder/page';
import { lastOf } from '../keys';
import { s3Console } from '../s3';

export const uploadPage = page({
	service: s3Console,
	address: '/s3/buckets/:name/upload/:prefix?',
	above: ({ name, prefix = '' }) => [
		...wayTo(name, prefix),
		...(prefix === '' ? [] : [{ label: lastOf(prefix), to: folderAt(name, prefix) }])
	],
	crumb: () => 'Upload',
	reads: () => ({})
});
