import type { Account } from '../../../account';
import type { Role } from '../model/roles';
import type { User } from '../model/people';
import { roleArn, userArn } from '../arn';
import { entityById } from '../people/by-id';
import { attemptsOf } from './last-accessed';
import { findJob, jobAnswer } from './last-accessed-jobs';
import { done } from '../../../base/applied';
import { cutPage, invalidMarker, paging } from '../../../base/paging';
import { jobId, serviceNamespace } from '../parameters';
import { aboutAccount } from '../subjects';
import { isoTime } from '../../../base/time';

/**
 * Who could use a service, the latest to do so first.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLastAccessedDetailsWithEntities.html
 */
export const getServiceLastAccessedDetailsWithEntities = aboutAccount({
	name: 'GetServiceLastAccessedDetailsWithEntities',
	level: 'Read',
	parameters: { JobId: jobId, ServiceNamespace: serviceNamespace, ...paging },
	apply: ({ identity }, account, { JobId: id, ServiceNamespace: service, ...page }) => {
		const found = findJob(account, identity, id);
		if (!found.ok) return found;
		const { job } = found;
		const attempts = attemptsOf(account, job).filter((attempt) => attempt.service === service);
		const latest = new Map(attempts.toReversed().map(({ entity, at }) => [entity, at]));
		const details = job.services.includes(service)
			? job.entities.flatMap((entity) => detail(account, entity, latest.get(entity)) ?? [])
			: [];
		const cut = cutPage(details.toSorted(byLatest), page);
		if (!cut) return invalidMarker;
		const { shown, ...rest } = cut;
		return done(account, { ...jobAnswer(job), EntityDetailsList: shown.map(answer), ...rest });
	}
});

interface Detail {
	readonly info: EntityInfo;
	readonly last: number | undefined;
}

function detail(account: Account, id: string, last: number | undefined): Detail | undefined {
	const found = entityById(account, id);
	if (!found) return undefined;
	const info =
		'user' in found
			? entityInfo('USER', userArn(account, found.user), found.user)
			: entityInfo('ROLE', roleArn(account, found.role), found.role);
	return { info, last };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_EntityInfo.html */
type EntityInfo = ReturnType<typeof entityInfo>;

function entityInfo(type: 'USER' | 'ROLE', arn: string, { name, id, path }: User | Role) {
	return { Arn: arn, Name: name, Type: type, Id: id, Path: path };
}

function byLatest(a: Detail, b: Detail): number {
	return (b.last ?? 0) - (a.last ?? 0) || (a.info.Arn < b.info.Arn ? -1 : 1);
}

function answer({ info, last }: Detail) {
	return {
		EntityInfo: info,
		...(last === undefined ? {} : { LastAuthenticated: isoTime(last) })
	};
}
