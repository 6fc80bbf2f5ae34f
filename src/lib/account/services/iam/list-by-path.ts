import type { Account } from '../../account';
import type { Json } from '../../base/json';
import type { AnyOperation } from '../../base/operation';
import { paging, tablePage } from '../../base/paging';
import { pathPrefix } from './parameters';
import type { aboutUsers } from './subjects';
import type { Table } from '../../base/table';

/** Lists one kind of entity of the account in pages, all of them or those below a path. */
export function listByPath<Entity extends { readonly path: string }>(
	about: typeof aboutUsers,
	/** As AWS names the list in the answer; the operation is `List` and this. */
	kind: string,
	tableOf: (account: Account) => Table<Entity>,
	show: (account: Account, entity: Entity) => Json
): AnyOperation {
	return about({
		name: `List${kind}`,
		level: 'List',
		parameters: { PathPrefix: pathPrefix, ...paging },
		apply: (_, account, { PathPrefix: prefix, ...page }) =>
			tablePage(
				account,
				page,
				kind,
				tableOf(account),
				(entity) => show(account, entity),
				({ path }) => path.startsWith(prefix)
			)
	});
}
