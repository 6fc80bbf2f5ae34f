import { page } from '../../../page';
import { buckets } from '../queries';
import { s3Console } from '../s3';

export const bucketsPage = page({
	service: s3Console,
	address: '/s3/buckets',
	home: true,
	// S3 has a console of its own in AWS, and here a heading.
	navigation: { heading: 'Amazon S3', label: 'Buckets' },
	crumb: () => 'Buckets',
	reads: (ask) => ({ buckets: ask(buckets()) })
});
