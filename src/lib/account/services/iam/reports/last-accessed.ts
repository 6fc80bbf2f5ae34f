import type { Account } from '../../../account';
import type { LastAccessedJob } from '../model/reports';
import type { Time } from '../../../base/time';
import type { AccountEvent } from '../../../base/event';

/*
 * When services were last used, from the event history.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
 */

/** An attempt at something, allowed or denied. */
export interface Attempt {
	/** The unique id of a user or role. */
	readonly entity: string;
	readonly service: string;
	readonly action: string;
	readonly at: Time;
	readonly region: string;
}

/** AWS looks back 400 days. */
const reach = 400 * 86_400_000;

/** What the job's entities attempted before it was made, the latest first. */
export function attemptsOf(account: Account, job: LastAccessedJob): readonly Attempt[] {
	const entities = new Set(job.entities);
	return [...account.events.take(job.events)]
		.flatMap((event) => attemptIn(event) ?? [])
		.filter(({ entity, at }) => entities.has(entity) && at > job.created - reach)
		.toSorted((a, b) => b.at - a.at);
}

const read = new WeakMap<AccountEvent, Attempt | 'none'>();

/** Events never change: each is read once. */
function attemptIn(event: AccountEvent): Attempt | undefined {
	const known = read.get(event) ?? attempt(event) ?? 'none';
	read.set(event, known);
	return known === 'none' ? undefined : known;
}

/** Signing in uses no service. */
function attempt({ record }: AccountEvent): Attempt | undefined {
	const entity = entityIn(record.userIdentity);
	if (entity === undefined || record.eventType === 'AwsConsoleSignIn') return undefined;
	return {
		entity,
		service: record.eventSource.split('.')[0] ?? '',
		action: record.eventName,
		at: Date.parse(record.eventTime),
		region: record.awsRegion
	};
}

/** A role's sessions count for the role, a federated user's for whoever asked for the session. */
function entityIn({
	type,
	principalId,
	sessionContext
}: AccountEvent['record']['userIdentity']): string | undefined {
	switch (type) {
		case 'IAMUser':
			return principalId;
		case 'AssumedRole':
		case 'FederatedUser':
			return sessionContext?.sessionIssuer?.principalId;
		case 'Root':
		case 'AWSAccount':
		case 'AWSService':
		case 'WebIdentityUser':
		case 'SAMLUser':
			return undefined;
	}
}
