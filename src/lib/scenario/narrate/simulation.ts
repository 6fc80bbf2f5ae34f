import type { Said, Words } from './words';

const lastPart = (the: Said['the'], parameter: string) => the(parameter).split('/').at(-1) ?? '';

export const simulationWords: Words = {
	'iam:SimulatePrincipalPolicy': [
		'simulate',
		'Simulated',
		({ the }) => `what ${lastPart(the, 'PolicySourceArn')} may do`
	],
	'iam:SimulateCustomPolicy': ['simulate', 'Simulated', () => 'what policies would allow'],
	'iam:GetContextKeysForPrincipalPolicy': [
		'list',
		'Listed',
		({ the }) => `the condition keys that policies of ${lastPart(the, 'PolicySourceArn')} ask for`
	],
	'iam:GetContextKeysForCustomPolicy': [
		'list',
		'Listed',
		() => 'the condition keys that policies ask for'
	],
	'iam:ListPoliciesGrantingServiceAccess': [
		'list',
		'Listed',
		({ the }) => `which policies let ${lastPart(the, 'Arn')} into a service`
	]
};
