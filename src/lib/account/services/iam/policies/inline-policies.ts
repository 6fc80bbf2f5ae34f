import type * as v from 'valibot';
import type { Group, User } from '../model/people';
import type { Role } from '../model/roles';
import { documentAnswer } from '../entity-answers';
import { groupCarrier, roleCarrier, userCarrier, type Carrier, type CarrierWord } from './carrier';
import { only } from '../../../base/operation';
import { done, fail, type Failed } from '../../../base/applied';
import { listPage, paging } from '../../../base/paging';
import { policyDocument, policyName } from '../parameters';
import { malformed, sizeOf } from './policy-text';
import { quotas } from '../quotas';
import { all, drop, lookUp, put } from '../../../base/table';

/** What all inline policies of one entity may take together, in characters without white space. */
const room = {
	User: quotas.userPolicySize,
	Group: quotas.groupPolicySize,
	Role: quotas.rolePolicySize
};

const putIn = <Entity extends User | Group | Role, Named extends v.ObjectEntries>({
	word,
	about,
	replace,
	refusal
}: Carrier<CarrierWord, Entity, Named>) =>
	about({
		name: `Put${word}Policy`,
		level: 'Permissions management',
		parameters: { PolicyName: policyName, PolicyDocument: policyDocument },
		apply: ({ account }, entity, { PolicyName: name, PolicyDocument: text }) => {
			const refused = refusal(entity) ?? malformed(text, 'inline');
			if (refused) return refused;
			const inline = put(entity.inline, name, { name, text });
			if (all(inline).reduce((sum, policy) => sum + sizeOf(policy.text), 0) > room[word]) {
				return fail(
					'LimitExceeded',
					`Maximum policy size of ${room[word]} bytes exceeded for ${word.toLowerCase()} ${entity.name}`
				);
			}
			return done(replace(account, { ...entity, inline }));
		}
	});

const getFrom = <Entity extends User | Group | Role, Named extends v.ObjectEntries>({
	word,
	about
}: Carrier<CarrierWord, Entity, Named>) =>
	about({
		name: `Get${word}Policy`,
		level: 'Read',
		parameters: { PolicyName: policyName },
		apply: ({ account }, { name: of, inline }, { PolicyName: name }) => {
			const policy = lookUp(inline, name);
			if (!policy) return missing(word, name);
			return done(account, {
				...carrierNamed[word](of),
				PolicyName: policy.name,
				PolicyDocument: documentAnswer(policy.text)
			});
		}
	});

const listOf = <Entity extends User | Group | Role, Named extends v.ObjectEntries>({
	word,
	about
}: Carrier<CarrierWord, Entity, Named>) =>
	about({
		name: `List${word}Policies`,
		level: 'List',
		parameters: paging,
		apply: ({ account }, { inline }, page) =>
			listPage(account, page, 'PolicyNames', all(inline), ({ name }) => name)
	});

const deleteFrom = <Entity extends User | Group | Role, Named extends v.ObjectEntries>({
	word,
	about,
	replace,
	refusal
}: Carrier<CarrierWord, Entity, Named>) =>
	about({
		name: `Delete${word}Policy`,
		level: 'Permissions management',
		parameters: { PolicyName: policyName },
		apply: ({ account }, entity, { PolicyName: name }) => {
			const refused = refusal(entity);
			if (refused) return refused;
			if (!lookUp(entity.inline, name)) return missing(word, name);
			return done(replace(account, { ...entity, inline: drop(entity.inline, name) }));
		}
	});

const carrierNamed = {
	User: (name: string) => ({ UserName: name }),
	Group: (name: string) => ({ GroupName: name }),
	Role: (name: string) => ({ RoleName: name })
};

function missing(word: CarrierWord, name: string): Failed {
	return fail(
		'NoSuchEntity',
		`The ${word.toLowerCase()} policy with name ${name} cannot be found.`
	);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html */
export const putUserPolicy = only('PutUserPolicy', putIn(userCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html */
export const putGroupPolicy = only('PutGroupPolicy', putIn(groupCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
export const putRolePolicy = only('PutRolePolicy', putIn(roleCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html */
export const getUserPolicy = only('GetUserPolicy', getFrom(userCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html */
export const getGroupPolicy = only('GetGroupPolicy', getFrom(groupCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html */
export const getRolePolicy = only('GetRolePolicy', getFrom(roleCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html */
export const listUserPolicies = only('ListUserPolicies', listOf(userCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html */
export const listGroupPolicies = only('ListGroupPolicies', listOf(groupCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html */
export const listRolePolicies = only('ListRolePolicies', listOf(roleCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html */
export const deleteUserPolicy = only('DeleteUserPolicy', deleteFrom(userCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html */
export const deleteGroupPolicy = only('DeleteGroupPolicy', deleteFrom(groupCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html */
export const deleteRolePolicy = only('DeleteRolePolicy', deleteFrom(roleCarrier));
