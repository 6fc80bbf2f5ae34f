import data from './data/managed-policies-core.json' with { type: 'json' };
import { managedPolicyOf, managedPolicyWith, type ManagedPolicy } from './managed-policy';

export type { ManagedPolicy } from './managed-policy';

/** The documents that are long, by the policy's name: empty until they are loaded. */
const long = new Map<string, unknown>();

/** What every account can attach, by name. AWS's own roles' policies are in a file of their own. */
export const managedPolicies: readonly ManagedPolicy[] = data.map((stored) =>
	stored.document === undefined
		? managedPolicyWith(stored, () => longDocument(stored.name))
		: managedPolicyOf({ ...stored, document: stored.document })
);

const byArn = new Map(managedPolicies.map((policy) => [policy.arn, policy]));
const longNames = data.flatMap(({ name, document }) => (document === undefined ? [name] : []));

export function managedPolicy(arn: string): ManagedPolicy | undefined {
	return byArn.get(arn);
}

/**
 * Loads the long documents if one of their policies is wanted. What they say is asked for with every
 * decision, which does not wait: to ask for one that is not loaded is a mistake of ours and throws.
 */
export async function loadLongDocuments(isWanted: (name: string) => boolean): Promise<void> {
	if (long.size > 0 || !longNames.some(isWanted)) return;
	const { longDocuments } = await import('./long-documents');
	for (const { name, document } of longDocuments) long.set(name, document);
}

function longDocument(name: string): unknown {
	const document = long.get(name);
	if (document) return document;
	throw new Error(`The document of ${name} is read before it is loaded: see loadLongDocuments`);
}
