import * as v from 'valibot';
import type { LastAccessedJob } from '../model/reports';
import { userId } from '../people/principal';
import { entitiesOf, findSubject, policiesOf } from './last-accessed-subject';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { done } from '../../../base/applied';
import { entityArn } from '../parameters';
import { oneOf } from '../../../base/parameters';
import { servicesAllowed } from './service-access';
import { put } from '../../../base/table';

/**
 * A report on when the services that a user, group, role or policy may use were last used.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html
 */
export const generateServiceLastAccessedDetails = iamOperation({
	name: 'GenerateServiceLastAccessedDetails',
	level: 'Read',
	parameters: v.object({
		Arn: entityArn,
		Granularity: v.optional(oneOf(['SERVICE_LEVEL', 'ACTION_LEVEL']), 'SERVICE_LEVEL')
	}),
	simplified:
		'The report is complete at once and knows the latest calls; AWS takes a moment, and up to four hours for recent calls. A policy that allows every service lists the best known ones.',
	access: {
		kind: 'policies',
		resource: (_, { Arn: arn }) => byArn(arn),
		apply: ({ account, identity, mint, time }, { Arn: arn, Granularity: type }) => {
			const found = findSubject(account, arn);
			if (!found.ok) return found;
			const { subject } = found;
			const job: LastAccessedJob = {
				id: mint.uuid('last accessed'),
				type,
				created: time,
				owner: userId(account, identity),
				services: servicesAllowed(policiesOf(account, subject)),
				entities: entitiesOf(account, subject).map(({ id }) => id),
				events: account.events.length
			};
			const lastAccessedJobs = put(account.iam.lastAccessedJobs ?? [], job.id, job);
			return done({ ...account, iam: { ...account.iam, lastAccessedJobs } }, { JobId: job.id });
		}
	}
});
