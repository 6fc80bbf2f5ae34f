import type { Crumb } from '../../../page';
import { page } from '../../../page';
import { bucketPage } from '../bucket/page';
import { bucketsPage } from '../buckets/page';
import { foldersTo, lastOf } from '../keys';
import { versioningOf } from '../queries';
import { s3Console } from '../s3';

/** What stands before a slash in keys looks like a folder, and is none. */
export const folderPage = page({
	service: s3Console,
	address: '/s3/buckets/:name/folder/:prefix',
	above: ({ name, prefix }) => wayTo(name, prefix),
	crumb: ({ prefix }) => lastOf(prefix),
	reads: (ask, { name }) => ({ versioning: ask(versioningOf(name)) })
});

/** From the list of buckets to what a key is in. */
export function wayTo(name: string, key: string): readonly Crumb[] {
	return [
		{ label: 'Buckets', to: bucketsPage.to() },
		...['', ...foldersTo(key)].map((prefix) => ({
			label: lastOf(prefix) || name,
			to: folderAt(name, prefix)
		}))
	];
}

/** The page of a folder; where there is none, of the bucket. */
export function folderAt(name: string, prefix: string) {
	return prefix === '' ? bucketPage.to({ name }) : folderPage.to({ name, prefix });
}
