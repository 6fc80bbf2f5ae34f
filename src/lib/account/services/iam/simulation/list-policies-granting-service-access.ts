import * as v from 'valibot';
import type { PolicyDocument, Statement } from '../../../../policy/document';
import { covers, overlaps } from '../../../../policy/pattern/covers';
import { byArn } from '../../../base/operation';
import { iamOperation, type IamAnswer } from '../operation';
import { done } from '../../../base/applied';
import { cutPage, invalidMarker } from '../../../base/paging';
import { atMostOf, marker } from '../../../base/parameters';
import { entityArn, serviceNamespace } from '../parameters';
import { findEntity, sourcesOf, type Place } from './sources';

/**
 * Which policies of a user, group or role, and of the user's groups, let it into a service. Denies
 * and boundaries do not count.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPoliciesGrantingServiceAccess.html
 */
export const listPoliciesGrantingServiceAccess = iamOperation({
	name: 'ListPoliciesGrantingServiceAccess',
	level: 'List',
	parameters: v.object({
		Arn: entityArn,
		ServiceNamespaces: atMostOf(200, serviceNamespace),
		Marker: v.optional(marker)
	}),
	access: {
		kind: 'policies',
		resource: (_, { Arn: arn }) => byArn(arn),
		apply: ({ account }, { Arn: arn, ServiceNamespaces: services, Marker }) => {
			const found = findEntity(account, arn);
			if (!found.ok) return found;
			const cut = cutPage(services, { Marker, MaxItems: 100 });
			if (!cut) return invalidMarker;
			const { shown, ...rest } = cut;
			const sources = sourcesOf(account, found.entity);
			return done(account, {
				PoliciesGrantingServiceAccess: shown.map((service) => ({
					ServiceNamespace: service,
					Policies: sources
						.filter(({ policy }) => grantsAccess(policy.document, service.toLowerCase()))
						.flatMap(({ place }) => (place ? [policyAnswer(place)] : []))
				})),
				...rest
			});
		}
	}
});

function grantsAccess({ statements }: PolicyDocument, service: string): boolean {
	const whole = `${service}:*`;
	return statements.some(({ effect, action }) => effect === 'Allow' && lists(action, whole));
}

/** Whether some action of the service is listed. */
function lists({ kind, patterns }: Statement['action'], whole: string): boolean {
	const given = patterns.map(({ value }) => value.toLowerCase());
	return kind === 'only'
		? given.some((pattern) => overlaps(pattern, whole))
		: !given.some((pattern) => covers(pattern, whole));
}

type Granting =
	IamAnswer<'ListPoliciesGrantingServiceAccess'>['PoliciesGrantingServiceAccess'][number];

const entityTypes = { user: 'USER', group: 'GROUP', role: 'ROLE' } as const;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyGrantingServiceAccess.html */
function policyAnswer(place: Place): Granting['Policies'][number] {
	const { name: PolicyName } = place;
	switch (place.kind) {
		case 'managed':
			return { PolicyName, PolicyType: 'MANAGED', PolicyArn: place.arn };
		case 'inline':
			return {
				PolicyName,
				PolicyType: 'INLINE',
				EntityType: entityTypes[place.of],
				EntityName: place.owner
			};
	}
}
