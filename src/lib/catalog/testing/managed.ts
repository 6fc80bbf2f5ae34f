import further from '../data/managed-policies-further.json' with { type: 'json' };
import { loadLongDocuments, managedPolicies } from '../managed-policies';
import { managedPolicyOf, type ManagedPolicy } from '../managed-policy';

await loadLongDocuments(() => true);

/** Every managed policy that the catalogue carries, with its document. */
export const everyManagedPolicy: readonly ManagedPolicy[] = [
	...managedPolicies,
	...further.map(managedPolicyOf)
];
