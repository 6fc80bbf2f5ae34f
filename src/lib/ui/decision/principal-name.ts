import { principalText } from '$lib/policy/question/asked-form';
import type { Principal } from '$lib/policy/request';

/** As a policy would name the caller. */
export function principalName(principal: Principal): string {
	return principal.kind === 'anonymous' ? 'an anonymous caller' : principalText(principal);
}
