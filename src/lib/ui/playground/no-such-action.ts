import type { Facts } from '$lib/policy/facts';
import { guesses } from '$lib/policy/suggest';
import { actionForCall } from '$lib/policy/validate/api-names';
import { isService } from '$lib/policy/validate/services';

/** An action that AWS does not have, with those that may have been meant. */
export interface NoSuchAction {
	readonly meant: readonly string[];
}

/** Nothing where AWS has the action, and where it is not known whether it has. */
export function noSuchAction(action: string, facts: Facts): NoSuchAction | undefined {
	const [prefix, name, more] = action.trim().split(':', 3);
	if (!prefix || !name || more !== undefined) return undefined;
	if (!isService(prefix, facts)) {
		return { meant: guesses(prefix, facts.prefixes).map((near) => `${near}:${name}`) };
	}
	const service = facts.service(prefix);
	if (!service || service.action(name)) return undefined;
	const near = guesses(
		name,
		service.actions.map((each) => each.name)
	);
	const names = new Set([actionForCall(prefix, name) ?? [], near].flat());
	return { meant: [...names].map((each) => `${service.prefix}:${each}`) };
}
