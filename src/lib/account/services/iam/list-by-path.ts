import type { Account } from '../../account';
import type { Json } from '../../base/json';
import { paging, tablePage, type Page } from '../../base/paging';
import { pathPrefix } from './parameters';
import type { Table } from '../../base/table';

/** Parameters of operations that list one kind of entity in pages, all of them or those below a path. */
export const byPath = { PathPrefix: pathPrefix, ...paging };

export function pathPage<
	Entity extends { readonly path: string },
	Name extends string,
	Item extends Json
>(
	account: Account,
	{ PathPrefix: prefix, ...page }: Page & { readonly PathPrefix: string },
	name: Name,
	table: Table<Entity>,
	show: (account: Account, entity: Entity) => Item
) {
	return tablePage(
		account,
		page,
		name,
		table,
		(entity) => show(account, entity),
		({ path }) => path.startsWith(prefix)
	);
}
