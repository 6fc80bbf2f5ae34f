import { page } from '../../../page';
import { wayTo } from '../folder/page';
import { lastOf } from '../keys';
import { objectAt } from '../queries';
import { s3Console } from '../s3';

export const objectPage = page({
	service: s3Console,
	address: '/s3/buckets/:name/object/:key/:tab(properties|versions)',
	above: ({ name, key }) => wayTo(name, key),
	crumb: ({ key }) => lastOf(key),
	reads: (ask, { name, key }) => ({ object: ask(objectAt(name, key)) })
});
