import type { Words } from './words';
import { nameIn } from '../../policy/arn';

export const simulationWords: Words = {
	'iam:SimulatePrincipalPolicy': [
		'simulate',
		'Simulated',
		({ the }) => `what ${nameIn(the('PolicySourceArn'))} may do`
	],
	'iam:SimulateCustomPolicy': ['simulate', 'Simulated', () => 'what policies would allow'],
	'iam:GetContextKeysForPrincipalPolicy': [
		'list',
		'Listed',
		({ the }) => `the condition keys that policies of ${nameIn(the('PolicySourceArn'))} ask for`
	],
	'iam:GetContextKeysForCustomPolicy': [
		'list',
		'Listed',
		() => 'the condition keys that policies ask for'
	],
	'iam:ListPoliciesGrantingServiceAccess': [
		'list',
		'Listed',
		({ the }) => `which policies let ${nameIn(the('Arn'))} into a service`
	]
};
