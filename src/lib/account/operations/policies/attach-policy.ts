import type { Group, Role, User } from '../../account';
import { groupCarrier, userCarrier, type Carrier } from '../../carrier';
import { done, fail } from '../../operation';
import { policyArn } from '../../parameters';
import { findPolicy } from '../../policies';

const policiesPerCarrier = 10;

/** Attaching twice succeeds without effect. */
const attachTo = <Entity extends User | Group | Role>({ word, about, replace }: Carrier<Entity>) =>
	about({
		name: `Attach${word}Policy`,
		level: 'Permissions management',
		parameters: { PolicyArn: policyArn },
		apply: ({ account }, entity, { PolicyArn: arn }) => {
			const found = findPolicy(account, arn, `Policy ${arn} does not exist or is not attachable.`);
			if (!found.ok) return found;
			const { attached } = entity;
			if (attached.includes(arn)) return done(account);
			if (attached.length >= policiesPerCarrier) {
				return fail(
					'LimitExceeded',
					`Cannot exceed quota for PoliciesPer${word}: ${policiesPerCarrier}`
				);
			}
			return done(replace(account, { ...entity, attached: [...attached, arn] }));
		}
	});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html */
export const attachUserPolicy = attachTo(userCarrier);

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html */
export const attachGroupPolicy = attachTo(groupCarrier);
