import type { Facts } from '$lib/policy/facts';
import { nearest } from '$lib/policy/suggest';
import { isService } from '$lib/policy/validate/services';

/** An action that AWS does not have, with the one that was probably meant. */
export interface NoSuchAction {
	readonly meant: string | undefined;
}

/** Nothing where AWS has the action, and where it is not known whether it has. */
export function noSuchAction(action: string, facts: Facts): NoSuchAction | undefined {
	const [prefix, name, more] = action.trim().split(':', 3);
	if (!prefix || !name || more !== undefined) return undefined;
	if (!isService(prefix, facts)) {
		const near = nearest(prefix, facts.prefixes);
		return { meant: near && `${near}:${name}` };
	}
	const service = facts.service(prefix);
	if (!service || service.action(name)) return undefined;
	const near = nearest(
		name,
		service.actions.map((each) => each.name)
	);
	return { meant: near && `${service.prefix}:${near}` };
}
