import type * as v from 'valibot';
import type { Group, User } from '../model/people';
import type { Role } from '../model/roles';
import { groupCarrier, roleCarrier, userCarrier, type Carrier, type CarrierWord } from './carrier';
import { only } from '../../../base/operation';
import { done, fail } from '../../../base/applied';
import { policyArn } from '../parameters';
import { findPolicy } from './policies';

const detachFrom = <Entity extends User | Group | Role, Named extends v.ObjectEntries>({
	word,
	about,
	replace,
	refusal
}: Carrier<CarrierWord, Entity, Named>) =>
	about({
		name: `Detach${word}Policy`,
		level: 'Permissions management',
		parameters: { PolicyArn: policyArn },
		keys: (_, { PolicyArn: arn }) => ({ 'iam:PolicyARN': arn }),
		apply: ({ account }, entity, { PolicyArn: arn }) => {
			const refused = refusal(entity);
			if (refused) return refused;
			const found = findPolicy(account, arn, { malformed: 'ValidationError' });
			if (!found.ok) return found;
			if (!entity.attached.includes(arn)) {
				return fail('NoSuchEntity', `Policy ${arn} was not found.`);
			}
			const attached = entity.attached.filter((other) => other !== arn);
			return done(replace(account, { ...entity, attached }));
		}
	});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html */
export const detachUserPolicy = only('DetachUserPolicy', detachFrom(userCarrier));

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html */
export const detachGroupPolicy = only('DetachGroupPolicy', detachFrom(groupCarrier));

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html */
export const detachRolePolicy = only('DetachRolePolicy', detachFrom(roleCarrier));
