import type { Account } from '../../../account';
import type { LastAccessedJob } from '../model/reports';
import { userId } from '../people/principal';
import type { Principal } from '../../../identity';
import { fail, type Failed } from '../../../base/applied';
import { lookUp } from '../../../base/table';
import { isoTime } from '../../../base/time';

/** The job, if it is the caller's own. Of others nobody learns that they are there. */
export function findJob(
	account: Account,
	identity: Principal,
	id: string
): { readonly ok: true; readonly job: LastAccessedJob } | Failed {
	const job = lookUp(account.iam.lastAccessedJobs ?? [], id);
	return job?.owner === userId(account, identity)
		? { ok: true, job }
		: fail('NoSuchEntity', `Job ${id} cannot be found.`);
}

/** What both reports say of their job. */
export function jobAnswer({ created }: LastAccessedJob) {
	return {
		JobStatus: 'COMPLETED',
		JobCreationDate: isoTime(created),
		JobCompletionDate: isoTime(created)
	} as const;
}
