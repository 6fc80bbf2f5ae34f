import * as v from 'valibot';
import { blob, cut, timestamp } from '../../../base/answers';
import { group } from '../groups/answers';
import { profileWithRole } from '../instance-profiles/answers';
import {
	attachedPolicies,
	boundary,
	inlinePolicies,
	policyListed,
	policyVersion
} from '../policies/answers';
import { roleBrief, roleLastUsed } from '../roles/answers';
import { tags } from '../tags/answers';

const tagged = { PermissionsBoundary: v.exactOptional(boundary), Tags: tags };

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UserDetail.html */
const userDetail = v.object({
	Path: v.string(),
	UserName: v.string(),
	UserId: v.string(),
	Arn: v.string(),
	CreateDate: timestamp,
	UserPolicyList: v.exactOptional(inlinePolicies),
	GroupList: v.array(v.string()),
	AttachedManagedPolicies: attachedPolicies,
	...tagged
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GroupDetail.html */
const groupDetail = v.object({
	...group.entries,
	GroupPolicyList: inlinePolicies,
	AttachedManagedPolicies: attachedPolicies
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleDetail.html */
const roleDetail = v.object({
	...roleBrief.entries,
	InstanceProfileList: v.array(profileWithRole),
	RolePolicyList: inlinePolicies,
	AttachedManagedPolicies: attachedPolicies,
	...tagged,
	RoleLastUsed: roleLastUsed
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ManagedPolicyDetail.html */
const policyDetail = v.object({
	...policyListed.entries,
	PolicyVersionList: v.array(policyVersion)
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ServiceLastAccessed.html */
const serviceLastAccessed = v.object({
	ServiceName: v.string(),
	LastAuthenticated: v.exactOptional(timestamp),
	ServiceNamespace: v.string(),
	LastAuthenticatedEntity: v.exactOptional(v.string()),
	LastAuthenticatedRegion: v.exactOptional(v.string()),
	TotalAuthenticatedEntities: v.number(),
	TrackedActionsLastAccessed: v.exactOptional(
		v.array(
			v.object({
				ActionName: v.string(),
				LastAccessedEntity: v.exactOptional(v.string()),
				LastAccessedTime: timestamp,
				LastAccessedRegion: v.string()
			})
		)
	)
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_EntityDetails.html */
const entityDetails = v.object({
	EntityInfo: v.object({
		Arn: v.string(),
		Name: v.string(),
		Type: v.picklist(['USER', 'ROLE']),
		Id: v.string(),
		Path: v.string()
	}),
	LastAuthenticated: v.exactOptional(timestamp)
});

const status = { JobStatus: v.literal('COMPLETED') };
const completion = { JobCompletionDate: timestamp };

export const reportsAnswers = {
	GenerateCredentialReport: v.object({
		State: v.picklist(['STARTED', 'COMPLETE']),
		Description: v.exactOptional(v.string())
	}),
	GenerateServiceLastAccessedDetails: v.object({ JobId: v.string() }),
	GetAccountAuthorizationDetails: v.object({
		UserDetailList: v.array(userDetail),
		GroupDetailList: v.array(groupDetail),
		RoleDetailList: v.array(roleDetail),
		Policies: v.array(policyDetail),
		...cut
	}),
	GetCredentialReport: v.object({
		Content: blob,
		ReportFormat: v.literal('text/csv'),
		GeneratedTime: timestamp
	}),
	GetServiceLastAccessedDetails: v.object({
		...status,
		JobType: v.picklist(['SERVICE_LEVEL', 'ACTION_LEVEL']),
		JobCreationDate: timestamp,
		ServicesLastAccessed: v.array(serviceLastAccessed),
		...completion,
		...cut
	}),
	GetServiceLastAccessedDetailsWithEntities: v.object({
		...status,
		JobCreationDate: timestamp,
		...completion,
		EntityDetailsList: v.array(entityDetails),
		...cut
	})
};
