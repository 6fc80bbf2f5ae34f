import type * as v from 'valibot';
import type { Group, User } from '../model/people';
import type { Role } from '../model/roles';
import { groupCarrier, roleCarrier, userCarrier, type Carrier, type CarrierWord } from './carrier';
import { only } from '../../../base/operation';
import { listPage, paging } from '../../../base/paging';
import { pathPrefix } from '../parameters';
import { policyNamed } from './policies';

const listAttachedTo = <Entity extends User | Group | Role, Named extends v.ObjectEntries>({
	word,
	about
}: Carrier<CarrierWord, Entity, Named>) =>
	about({
		name: `ListAttached${word}Policies`,
		level: 'List',
		parameters: { PathPrefix: pathPrefix, ...paging },
		apply: ({ account }, { attached }, { PathPrefix: prefix, ...page }) => {
			const policies = attached.flatMap((arn) => policyNamed(account, arn) ?? []);
			return listPage(
				account,
				page,
				'AttachedPolicies',
				policies,
				({ name, arn }) => ({ PolicyName: name, PolicyArn: arn }),
				({ path }) => path.startsWith(prefix)
			);
		}
	});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
export const listAttachedUserPolicies = only(
	'ListAttachedUserPolicies',
	listAttachedTo(userCarrier)
);

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html */
export const listAttachedGroupPolicies = only(
	'ListAttachedGroupPolicies',
	listAttachedTo(groupCarrier)
);

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
export const listAttachedRolePolicies = only(
	'ListAttachedRolePolicies',
	listAttachedTo(roleCarrier)
);
