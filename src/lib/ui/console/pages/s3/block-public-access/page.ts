import { page } from '../../../page';
import { s3Console } from '../s3';

export const blockPublicAccessPage = page({
	service: s3Console,
	address: '/s3/block-public-access',
	navigation: { heading: 'Amazon S3', label: 'Block Public Access' },
	crumb: () => 'Block Public Access',
	// What it shows is asked for by the account’s number, which its component knows.
	reads: () => ({})
});
