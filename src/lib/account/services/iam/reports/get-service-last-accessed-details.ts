import { knownServices } from '../../../../catalog/known-services';
import { grouped } from '../../../../policy/grouped';
import type { Account } from '../../../account';
import type { LastAccessedJob } from '../model/reports';
import { roleArn, userArn } from '../arn';
import { entityById } from '../people/by-id';
import { attemptsOf, type Attempt } from './last-accessed';
import { findJob, jobAnswer } from './last-accessed-jobs';
import { done } from '../../../base/applied';
import { cutPage, invalidMarker, paging } from '../../../base/paging';
import { jobId } from '../parameters';
import type { IamAnswer } from '../operation';
import { aboutAccount } from '../subjects';
import { isoTime } from '../../../base/time';

/**
 * Every service that the policies allow, used or not. Attempts that were denied count, and passing
 * a role is none.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetails.html
 */
export const getServiceLastAccessedDetails = aboutAccount({
	name: 'GetServiceLastAccessedDetails',
	level: 'Read',
	parameters: { JobId: jobId, ...paging },
	simplified:
		'With ACTION_LEVEL the actions that were tried are listed, for every service; AWS lists those it tracks, tried or not.',
	apply: ({ identity }, account, { JobId: id, ...page }) => {
		const found = findJob(account, identity, id);
		if (!found.ok) return found;
		const { job } = found;
		const cut = cutPage(job.services, page);
		if (!cut) return invalidMarker;
		const { shown, ...rest } = cut;
		const show = shower(account, job);
		return done(account, {
			...jobAnswer(job),
			JobType: job.type,
			ServicesLastAccessed: shown.map(show),
			...rest
		});
	}
});

type ServiceShown = IamAnswer<'GetServiceLastAccessedDetails'>['ServicesLastAccessed'][number];

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ServiceLastAccessed.html */
function shower(account: Account, job: LastAccessedJob) {
	const attempts = grouped(attemptsOf(account, job), ({ service }) => service);
	return (service: string): ServiceShown => {
		const own = attempts.get(service) ?? [];
		const [latest] = own;
		return {
			ServiceName: knownServices.get(service) ?? service,
			ServiceNamespace: service,
			TotalAuthenticatedEntities: new Set(own.map(({ entity }) => entity)).size,
			...(latest
				? {
						LastAuthenticated: isoTime(latest.at),
						...named('LastAuthenticatedEntity', account, latest),
						LastAuthenticatedRegion: latest.region
					}
				: {}),
			...(job.type === 'ACTION_LEVEL' && latest
				? { TrackedActionsLastAccessed: actionsIn(account, own) }
				: {})
		};
	};
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TrackedActionLastAccessed.html */
function actionsIn(
	account: Account,
	attempts: readonly Attempt[]
): NonNullable<ServiceShown['TrackedActionsLastAccessed']> {
	return [...grouped(attempts, ({ action }) => action)]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([action, [latest]]) => {
			if (!latest) return [];
			return {
				ActionName: action,
				...named('LastAccessedEntity', account, latest),
				LastAccessedTime: isoTime(latest.at),
				LastAccessedRegion: latest.region
			};
		});
}

/** Who it was, unless it is gone. */
function named(member: string, account: Account, { entity }: Attempt): Record<string, string> {
	const found = entityById(account, entity);
	if (!found) return {};
	const arn = 'user' in found ? userArn(account, found.user) : roleArn(account, found.role);
	return { [member]: arn };
}
