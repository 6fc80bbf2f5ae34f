import {
	getContextKeysForCustomPolicy,
	getContextKeysForPrincipalPolicy
} from './get-context-keys';
import { listPoliciesGrantingServiceAccess } from './list-policies-granting-service-access';
import { simulateCustomPolicy } from './simulate-custom-policy';
import { simulatePrincipalPolicy } from './simulate-principal-policy';

export const simulationOperations = [
	getContextKeysForCustomPolicy,
	getContextKeysForPrincipalPolicy,
	listPoliciesGrantingServiceAccess,
	simulateCustomPolicy,
	simulatePrincipalPolicy
] as const;
