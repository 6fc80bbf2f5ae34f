import type { Decision, Reading } from './decision';

/** One or two short sentences for a learner. */
export function explain(decision: Decision, who: string, action: string): string {
	switch (decision.outcome) {
		case 'allowed':
			return decision.layer === 'root'
				? `Root owns the account, so ${action} needs no policy.`
				: `${who} may call ${action}: ${sources(decision.by)} allows it, and nothing denies it.`;
		case 'explicitDeny':
			return `${who} may not call ${action}: ${sources(decision.by)} denies it. An explicit deny always wins.`;
		case 'implicitDeny':
			return `${who} may not call ${action}: no policy says anything about it, and what nobody allows is denied.`;
	}
}

/** AWS's own text for a refusal. `resource` is what AWS prints, not always the ARN. */
export function accessDeniedMessage(
	decision: Extract<Decision, { outcome: 'explicitDeny' | 'implicitDeny' }>,
	principal: string,
	action: string,
	resource: string
): string {
	const frame = `User: ${principal} is not authorized to perform: ${action} on resource: ${resource}`;
	return decision.outcome === 'explicitDeny'
		? `${frame} with an explicit deny in an identity-based policy`
		: `${frame} because no identity-based policy allows the ${action} action`;
}

function sources(readings: readonly Reading[]): string {
	const names = readings.map(({ policy, holder }) => `${policy} on ${holder}`);
	return [...new Set(names)].join(' and ');
}
