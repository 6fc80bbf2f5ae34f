import type { Holder, User } from '../model/people';
import { keyOf } from '../../../base/table';

export const rootHolder = { kind: 'root' } as const satisfies Holder;

export function asHolder({ name }: Pick<User, 'name'>): Holder {
	return { kind: 'user', key: keyOf(name) };
}

export function sameHolder(a: Holder, b: Holder): boolean {
	return a.kind === 'user' && b.kind === 'user' ? a.key === b.key : a.kind === b.kind;
}
