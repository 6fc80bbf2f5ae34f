import { compile, type CompiledPolicy } from '../policy/compile';
import { parse } from '../policy/parse';
import data from './managed-policies.json' with { type: 'json' };

/** A policy that AWS keeps and every account can attach. Versions and texts are a snapshot. */
export interface ManagedPolicy {
	readonly name: string;
	readonly arn: string;
	/** For instance `v1`. */
	readonly version: string;
	/** ISO 8601 */
	readonly created: string;
	readonly updated: string;
	/** The document as JSON. */
	readonly document: unknown;
	readonly compiled: CompiledPolicy;
}

export const managedPolicies: readonly ManagedPolicy[] = data.map((policy) => {
	const parsed = parse(JSON.stringify(policy.document));
	if (!parsed.ok) {
		const [fault] = parsed.faults;
		throw new Error(`Managed policy ${policy.name}: ${fault?.path}: ${fault?.message}`);
	}
	return { ...policy, compiled: compile(parsed.document) };
});

const byArn = new Map(managedPolicies.map((policy) => [policy.arn, policy]));

export function managedPolicy(arn: string): ManagedPolicy | undefined {
	return byArn.get(arn);
}
