import { page } from '../../../page';
import { bucketPage } from '../bucket/page';
import { bucketsPage } from '../buckets/page';
import { policyOf } from '../queries';
import { s3Console } from '../s3';

export const editBucketPolicyPage = page({
	service: s3Console,
	address: '/s3/buckets/:name/edit-policy',
	above: ({ name }) => [
		{ label: 'Buckets', to: bucketsPage.to() },
		{ label: name, to: bucketPage.to({ name, tab: 'permissions' }) }
	],
	crumb: () => 'Edit bucket policy',
	reads: (ask, { name }) => ({ policy: ask(policyOf(name)) })
});
