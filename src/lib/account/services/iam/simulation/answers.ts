import * as v from 'valibot';
import { cut } from '../../../base/answers';

const decision = v.picklist(['allowed', 'explicitDeny', 'implicitDeny']);
const decisions = v.record(v.string(), decision);
const position = v.object({ Line: v.number(), Column: v.number() });

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Statement.html */
const statements = v.array(
	v.object({
		SourcePolicyId: v.string(),
		SourcePolicyType: v.string(),
		StartPosition: position,
		EndPosition: position
	})
);
const why = { MatchedStatements: statements, MissingContextValues: v.array(v.string()) };
const organizations = {
	OrganizationsDecisionDetail: v.exactOptional(v.object({ AllowedByOrganizations: v.boolean() }))
};
const boundary = {
	PermissionsBoundaryDecisionDetail: v.exactOptional(
		v.object({ AllowedByPermissionsBoundary: v.boolean() })
	)
};
const details = { EvalDecisionDetails: v.exactOptional(decisions) };

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResourceSpecificResult.html */
const onResource = v.object({
	EvalResourceName: v.string(),
	EvalResourceDecision: decision,
	...why,
	...details,
	...boundary
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html */
const evaluation = v.object({
	EvalActionName: v.string(),
	EvalResourceName: v.string(),
	EvalDecision: decision,
	...why,
	...organizations,
	...boundary,
	...details,
	ResourceSpecificResults: v.exactOptional(v.array(onResource))
});
const simulated = v.object({ EvaluationResults: v.array(evaluation), ...cut });
const keys = v.object({ ContextKeyNames: v.array(v.string()) });

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyGrantingServiceAccess.html */
const granting = v.object({
	PolicyName: v.string(),
	PolicyType: v.picklist(['INLINE', 'MANAGED']),
	PolicyArn: v.exactOptional(v.string()),
	EntityType: v.exactOptional(v.picklist(['USER', 'ROLE', 'GROUP'])),
	EntityName: v.exactOptional(v.string())
});

export const simulationAnswers = {
	GetContextKeysForCustomPolicy: keys,
	GetContextKeysForPrincipalPolicy: keys,
	ListPoliciesGrantingServiceAccess: v.object({
		PoliciesGrantingServiceAccess: v.array(
			v.object({ ServiceNamespace: v.string(), Policies: v.array(granting) })
		),
		...cut
	}),
	SimulateCustomPolicy: simulated,
	SimulatePrincipalPolicy: simulated
};
