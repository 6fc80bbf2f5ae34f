import { page } from '../../../page';
import { bucketsPage } from '../buckets/page';
import { buckets } from '../queries';
import { s3Console } from '../s3';

export const createBucketPage = page({
	service: s3Console,
	address: '/s3/create-bucket',
	above: () => [{ label: 'Buckets', to: bucketsPage.to() }],
	crumb: () => 'Create bucket',
	reads: (ask) => ({ buckets: ask(buckets()) })
});
