import { page } from '../../../page';
import { bucketPage } from '../bucket/page';
import { bucketsPage } from '../buckets/page';
import { s3Console } from '../s3';

/** The same of a bucket: `what` is `bucket/NAME`. */
export const bucketAsCodePage = page({
	service: s3Console,
	address: '/s3/as-code/:what/:language(cli|terraform|cloudformation)',
	above: ({ what }) => {
		const name = what.replace(/^bucket\//, '');
		return [
			{ label: 'Buckets', to: bucketsPage.to() },
			{ label: name, to: bucketPage.to({ name }) }
		];
	},
	crumb: () => 'As code',
	reads: () => ({})
});
