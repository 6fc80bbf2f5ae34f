import type { Layer } from '$lib/policy/decision';

/** What a new policy of a layer starts as: whole, and usual for the layer. */
export const starters: Readonly<
	Record<Layer, { readonly name: string; readonly statement: object }>
> = {
	identity: {
		name: 'NewPolicy',
		statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
	},
	resource: {
		name: 'ResourcePolicy',
		statement: {
			Effect: 'Allow',
			Principal: { AWS: 'arn:aws:iam::111122223333:root' },
			Action: 's3:GetObject',
			Resource: 'arn:aws:s3:::marlow-maps/*'
		}
	},
	boundary: { name: 'Boundary', statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } },
	session: {
		name: 'SessionPolicy',
		statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
	},
	scp: { name: 'FullAWSAccess', statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
	rcp: {
		name: 'OnlyOurOrganization',
		statement: {
			Effect: 'Deny',
			Principal: '*',
			Action: 's3:*',
			Resource: '*',
			Condition: {
				StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-marlowmaps' },
				BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' }
			}
		}
	},
	endpoint: {
		name: 'EndpointPolicy',
		statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }
	}
};

export function starterText(layer: Layer): string {
	return JSON.stringify({ Version: '2012-10-17', Statement: [starters[layer].statement] }, null, 2);
}
