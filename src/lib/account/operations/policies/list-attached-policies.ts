import { attachedPolicyAnswers, listAnswer } from '../../answers';
import type { Group, Role, User } from '../../account';
import { groupCarrier, userCarrier, type Carrier } from '../../carrier';
import { done } from '../../operation';
import { pathPrefix } from '../../parameters';

const listAttachedTo = <Entity extends User | Group | Role>({ word, about }: Carrier<Entity>) =>
	about({
		name: `ListAttached${word}Policies`,
		level: 'List',
		parameters: { PathPrefix: pathPrefix },
		apply: ({ account }, { attached }, { PathPrefix: prefix }) =>
			done(
				account,
				listAnswer('AttachedPolicies', attachedPolicyAnswers(account, attached, prefix))
			)
	});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
export const listAttachedUserPolicies = listAttachedTo(userCarrier);

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html */
export const listAttachedGroupPolicies = listAttachedTo(groupCarrier);
