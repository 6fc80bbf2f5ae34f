import * as v from 'valibot';
import {
	switchRole,
	switchRoleParameters,
	type DisplayColor
} from '$lib/account/services/signin/switch-role';
import type { Act } from '$lib/scenario/timeline';

/** A role as the console's menu knows it after a switch. */
export interface SwitchedRole {
	/** Number or alias, as it was typed. */
	readonly account: string;
	readonly roleName: string;
	readonly displayName: string;
	readonly color: DisplayColor | undefined;
	/** In which console session. */
	readonly session: string | undefined;
}

/** So many are offered in the menu. */
const mostRemembered = 5;

/**
 * The roles that were switched to, the latest first. AWS's console keeps them in the browser; here
 * they are read off the attempt, so that undo takes them back too.
 */
export function lastRoles(acts: readonly Act[]): readonly SwitchedRole[] {
	const found = new Map<string, SwitchedRole>();
	for (const { changed, steps } of acts.toReversed()) {
		if (!changed) continue;
		for (const { call, answer } of steps) {
			if (call.service !== 'signin' || call.operation !== switchRole.name || !answer.ok) continue;
			const { success, output } = v.safeParse(switchRoleParameters, call.parameters);
			if (!success) continue;
			const { account, roleName, displayName = suggestedName(account, roleName), color } = output;
			const key = JSON.stringify([account, roleName]);
			const session = call.caller.kind === 'session' ? call.caller.id : undefined;
			if (!found.has(key)) found.set(key, { account, roleName, displayName, color, session });
		}
		if (found.size >= mostRemembered) break;
	}
	return [...found.values()].slice(0, mostRemembered);
}

/** What the form suggests: `Editor @ marlow-maps`. A path is not said. */
export function suggestedName(account: string, roleName: string): string {
	return `${roleName.slice(roleName.lastIndexOf('/') + 1)} @ ${account}`.slice(0, 64);
}
