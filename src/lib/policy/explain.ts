import type { Decision, Gate, Layer, Reading } from './decision';
import { kindNames } from './kind-names';
import { listed } from './wording';

/** One or two short sentences for a learner. */
export function explain(decision: Decision, who: string, action: string): string {
	switch (decision.outcome) {
		case 'allowed':
			return allowed(decision, who, action);
		case 'explicitDeny':
			return `${who} may not call ${action}: ${sources(decision.by, 'denies', 'deny')} it. An explicit deny always wins.`;
		case 'implicitDeny':
			return `${who} may not call ${action}: ${missing(decision, action)}`;
	}
}

function allowed(
	{ layer, by }: Extract<Decision, { outcome: 'allowed' }>,
	who: string,
	action: string
): string {
	switch (layer) {
		case 'root':
			return `Root owns the account, so ${action} needs no policy.`;
		case 'owner':
			return `${who} may call ${action}: whatever the resource’s policy says, it cannot lock the root user of its own account out of reading and mending it.`;
		case 'unconditional':
			return `${who} may call ${action}: it needs no permission, and no policy can take it away.`;
		case 'identity':
		case 'resource':
			return `${who} may call ${action}: ${sources(by, 'allows', 'allow')} it, and nothing denies it.`;
	}
}

/** What should have spoken and did not. */
function missing(
	{ layer, gates }: Extract<Decision, { outcome: 'implicitDeny' }>,
	action: string
): string {
	const silent = gates.find((gate) => gate.layer === layer && gate.needed && gate.says !== 'allow');
	const near = nearMiss(silent?.read ?? []);
	const unless = near
		? { resource: ' on this resource', condition: ' unless its condition holds' }[near.element]
		: '';
	switch (layer) {
		case 'identity':
			if (near) return almost(near);
			if (gates.some(({ layer, says }) => layer === 'resource' && says === 'allow')) {
				return 'the resource’s policy allows it, which is not enough here: the caller’s own policies must allow it too, and none does.';
			}
			return 'no policy says anything about it, and what nobody allows is denied.';
		case 'resource':
			if (isOfNoRole(action, silent)) {
				return 'there is no such role here whose trust policy could allow it. AWS answers alike where a role is missing and where it does not trust, so that nobody finds out by asking.';
			}
			return gates.some(({ layer, needed }) => layer === 'identity' && needed)
				? `the resource has the last word here, and its policy does not allow it${unless}.`
				: `only the policy of the resource could allow it, and it does not${unless}.`;
		case 'boundary':
			return `the permissions boundary does not allow it${unless}, and nobody gets further than their boundary.`;
		case 'session':
			return `the session policy does not allow it${unless}, and a session gets no further than its policy.`;
		case 'scp':
			return `no service control policy ${levelOf(gates)} allows it${unless}, and every level must.`;
		case 'rcp':
			return `no resource control policy allows it${unless}.`;
		case 'endpoint':
			return `the policy of the VPC endpoint that it came through does not allow it${unless}.`;
		case 'blockPublicAccess':
			return 'the bucket’s policy is public, and Block Public Access lets only its own account and AWS services in.';
	}
}

/** Every role has a trust policy, and every trust policy a statement. */
function isOfNoRole(action: string, silent: Gate | undefined): boolean {
	return /^sts:assumerole$/i.test(action) && silent?.read.length === 0;
}

/** Whether a policy allows the action, and only not on this resource or not so. */
export function isNear({ layer, gates }: Extract<Decision, { outcome: 'implicitDeny' }>): boolean {
	return nearMiss(gates.find((gate) => gate.layer === layer)?.read ?? []) !== undefined;
}

interface NearMiss {
	readonly element: 'resource' | 'condition';
	readonly by: readonly Reading[];
}

/** The statements that allow the action and yet did not apply, those that only a condition kept out first. */
function nearMiss(read: readonly Reading[]): NearMiss | undefined {
	const missedBy = (element: NearMiss['element']) =>
		read.filter(
			({ statement, verdict }) =>
				statement.effect === 'Allow' && !verdict.applies && verdict.because.element === element
		);
	for (const element of ['condition', 'resource'] as const) {
		const by = missedBy(element);
		if (by.length > 0) return { element, by };
	}
	return undefined;
}

function almost({ element, by }: NearMiss): string {
	const allow = sources(by, 'allows this action', 'allow this action');
	if (element === 'resource') return `${allow}, but not on this resource.`;
	return by.length === 1
		? `${allow}, but its condition does not hold.`
		: `${allow}, but only under conditions that do not hold.`;
}

function levelOf(gates: readonly Gate[]): string {
	const level = gates.find(({ layer, says }) => layer === 'scp' && says !== 'allow')?.level;
	if (level === undefined) return 'there';
	return level === 0
		? 'at the organization’s root'
		: `at level ${level} below the organization’s root`;
}

function sources(readings: readonly Reading[], one: string, several: string): string {
	const names = [...new Set(readings.map(({ policy, holder }) => `${policy} on ${holder}`))];
	return `${listed(names)} ${names.length < 2 ? one : several}`;
}

/** AWS's own text for a refusal. `resource` is what AWS prints, not always the ARN, and now and then nothing. */
export function accessDeniedMessage(
	decision: Extract<Decision, { outcome: 'explicitDeny' | 'implicitDeny' }>,
	principal: string,
	action: string,
	resource?: string
): string {
	const asked = `User: ${principal} is not authorized to perform: ${action}`;
	const frame = resource === undefined ? asked : `${asked} on resource: ${resource}`;
	const trust = /^sts:(assumerole|tagsession|setsourceidentity)/i.test(action);
	return decision.outcome === 'explicitDeny'
		? `${frame} with an explicit deny in ${deniedIn(decision.layer, trust)}`
		: `${frame} because no ${allowsIn(decision.layer, trust)} allows the ${action} action`;
}

function deniedIn(layer: Layer, trust: boolean): string {
	if (layer === 'resource' && trust) return `the ${kindNames.trust.policy}`;
	return `${layer === 'identity' ? 'an' : 'a'} ${kindNames[layer].policy}`;
}

function allowsIn(layer: Layer | 'blockPublicAccess', trust: boolean): string {
	if (layer === 'blockPublicAccess') return kindNames.resource.policy;
	return kindNames[layer === 'resource' && trust ? 'trust' : layer].policy;
}
