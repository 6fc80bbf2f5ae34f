import type { Tags } from './account';
import type { Context } from '../policy/request';
import { all } from './table';

/** Tags as condition keys: `aws:PrincipalTag/Team` and so on. */
export function tagKeys(prefix: string, tags: Tags): Context {
	return Object.fromEntries(all(tags).map(({ key, value }) => [`${prefix}/${key}`, value]));
}
