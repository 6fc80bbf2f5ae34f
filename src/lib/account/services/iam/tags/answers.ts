import * as v from 'valibot';
import { cut, nothing } from '../../../base/answers';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html */
const tag = v.object({ Key: v.string(), Value: v.string() });
export const tags = v.array(tag);

const listed = v.object({ Tags: tags, ...cut });

export const tagsAnswers = {
	TagInstanceProfile: nothing,
	TagMFADevice: nothing,
	TagOpenIDConnectProvider: nothing,
	TagPolicy: nothing,
	TagRole: nothing,
	TagSAMLProvider: nothing,
	TagUser: nothing,
	UntagInstanceProfile: nothing,
	UntagMFADevice: nothing,
	UntagOpenIDConnectProvider: nothing,
	UntagPolicy: nothing,
	UntagRole: nothing,
	UntagSAMLProvider: nothing,
	UntagUser: nothing,
	ListInstanceProfileTags: listed,
	ListMFADeviceTags: listed,
	ListOpenIDConnectProviderTags: listed,
	ListPolicyTags: listed,
	ListRoleTags: listed,
	ListSAMLProviderTags: listed,
	ListUserTags: listed
};
