import type * as v from 'valibot';
import type { Group, User } from '../model/people';
import type { Role } from '../model/roles';
import { forServicesOnly } from './boundaries';
import { groupCarrier, roleCarrier, userCarrier, type Carrier, type CarrierWord } from './carrier';
import { only } from '../../../base/operation';
import { done, fail } from '../../../base/applied';
import { policyArn } from '../parameters';
import { awsPoliciesSimplified, findPolicy, notAttachable } from './policies';
import { quotas } from '../quotas';

/** Attaching twice succeeds without effect. */
const attachTo = <Entity extends User | Group | Role, Named extends v.ObjectEntries>({
	word,
	about,
	replace,
	refusal
}: Carrier<CarrierWord, Entity, Named>) =>
	about({
		name: `Attach${word}Policy`,
		level: 'Permissions management',
		simplified: awsPoliciesSimplified,
		parameters: { PolicyArn: policyArn },
		keys: (_, { PolicyArn: arn }) => ({ 'iam:PolicyARN': arn }),
		apply: ({ account }, entity, { PolicyArn: arn }) => {
			const refused = refusal(entity) ?? forServicesOnly(arn);
			if (refused) return refused;
			const found = findPolicy(account, arn, {
				missing: notAttachable(arn),
				malformed: 'ValidationError'
			});
			if (!found.ok) return found;
			const { attached } = entity;
			if (attached.includes(arn)) return done(account);
			const most = quotas[`policiesPer${word}`];
			if (attached.length >= most) {
				return fail('LimitExceeded', `Cannot exceed quota for PoliciesPer${word}: ${most}`);
			}
			return done(replace(account, { ...entity, attached: [...attached, arn] }));
		}
	});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html */
export const attachUserPolicy = only('AttachUserPolicy', attachTo(userCarrier));

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html */
export const attachGroupPolicy = only('AttachGroupPolicy', attachTo(groupCarrier));

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html */
export const attachRolePolicy = only('AttachRolePolicy', attachTo(roleCarrier));
