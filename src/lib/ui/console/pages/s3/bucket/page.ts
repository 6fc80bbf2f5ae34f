import { page } from '../../../page';
import { bucketsPage } from '../buckets/page';
import { locationOf, versioningOf } from '../queries';
import { s3Console } from '../s3';

/** What a tab shows is read when it is opened, as AWS's console does. */
export const bucketPage = page({
	service: s3Console,
	address: '/s3/buckets/:name/:tab(objects|properties|permissions)',
	above: () => [{ label: 'Buckets', to: bucketsPage.to() }],
	crumb: ({ name }) => name,
	reads: (ask, { name }) => ({
		location: ask(locationOf(name)),
		versioning: ask(versioningOf(name))
	})
});
