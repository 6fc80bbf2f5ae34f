import type { Account } from '../account';
import { all } from '../base/table';
import { isoTime, type Time } from '../base/time';
import type { PastEvent } from './blueprint';
import { Chain } from '../base/chain';
import { wrong } from '../base/opening';
import type { AccountEvent, CloudTrailRecord } from '../base/event';
import { assumedRoleArn, roleArn } from '../services/iam/arn';
import { holderOf } from '../services/iam/people/principal';
import type { Identity } from '../identity';
import { spelled } from '../principal-name';
import { mintFor } from '../base/mint';
import { principalsNamed, type Shown } from './principals-named';
import { recordFrame } from './record';
import { serviceNamed } from './registry';
import { shownIn } from './shown';
import { userIdentity } from '../services/cloudtrail/user-identity';
import { signInRecord } from '../services/signin/sign-in-record';

/** The event history an account is opened with: what its people did before the learner came. */
export function historyOf(
	account: Account,
	events: readonly PastEvent[],
	time: Time
): Chain<AccountEvent> {
	const inOrder = events.toSorted((a, b) => b.age - a.age);
	return Chain.of(
		inOrder.map((event, index) => ({
			record: pastRecord(account, event, time - event.age, index),
			past: true
		}))
	);
}

function pastRecord(
	account: Account,
	past: PastEvent,
	time: Time,
	index: number
): CloudTrailRecord {
	const { by, service, event: name } = past;
	const mint = mintFor(`${account.seed}/opening/event/${index}`, 0);
	const who = actor(account, past, { id: mint.accessKeyId('ASIA'), since: time, mfa: false });
	const readOnly = /^(Describe|Get|List|Lookup)/.test(name);
	return {
		...recordFrame(account, { service, name, readOnly, time, id: mint.uuid('event') }),
		userIdentity: userIdentity(account, who),
		...whereabouts(by),
		...(past.sourceIp === undefined ? {} : { sourceIPAddress: past.sourceIp }),
		...(past.userAgent === undefined ? {} : { userAgent: past.userAgent }),
		...(past.with && withParameters(account, past, past.with, time, index)),
		...(name === 'ConsoleLogin' ? signedIn(account, who, past) : {})
	};
}

/** What it was called with, and what came of it: of what AssumeRole handed out, as much as a record shows. */
function withParameters(
	account: Account,
	{ service, event }: PastEvent,
	given: NonNullable<PastEvent['with']>,
	time: Time,
	index: number
): Partial<CloudTrailRecord> {
	const requestParameters = shownIn('requestParameters', named(service, given), []);
	if (`${service}:${event}` !== 'sts:AssumeRole') return { requestParameters };
	const { RoleArn: arn, RoleSessionName: name, DurationSeconds: seconds = 3600 } = given;
	const role = all(account.iam.roles).find((each) => roleArn(account, each) === arn);
	if (!role || typeof name !== 'string') {
		throw wrong('an AssumeRole of the past wants the RoleArn of a role and a RoleSessionName');
	}
	const { accessKeyId } = mintFor(`${account.seed}/opening/event/${index}/credentials`, 0);
	return {
		readOnly: true,
		requestParameters,
		responseElements: {
			credentials: {
				accessKeyId: accessKeyId('ASIA'),
				expiration: isoTime(time + Number(seconds) * 1000)
			},
			assumedRoleUser: {
				assumedRoleId: `${role.id}:${name}`,
				arn: assumedRoleArn(account, role, name)
			}
		},
		resources: [{ accountId: account.id, type: 'AWS::IAM::Role', ARN: roleArn(account, role) }]
	};
}

/** As the history names them, of a service that is simulated. */
function named(service: string, given: NonNullable<PastEvent['with']>) {
	const names = serviceNamed(service, {})?.recordNames;
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => [names?.[name] ?? name, value])
	);
}

function whereabouts(by: PastEvent['by']) {
	switch (by.kind) {
		case 'service':
			return { sourceIPAddress: by.name, userAgent: by.name };
		case 'root':
		case 'user':
			return { userAgent: by.accessKey ? program : browser };
		case 'role':
		case 'outsider':
			return { userAgent: program };
	}
}

const program = 'aws-cli/2.27.0';
const browser = 'Mozilla/5.0';

function actor(account: Account, { by }: PastEvent, shown: Shown): Identity {
	const [who] = principalsNamed(account, by, shown);
	if (!who) throw wrong(`an event is by ${spelled(by)}, but there is no ${spelled(by)}`);
	return who;
}

function signedIn(account: Account, who: Identity, { by }: PastEvent) {
	if (who.kind !== 'root' && who.kind !== 'user') {
		throw wrong(`${spelled(by)} has no password to sign in with`);
	}
	return signInRecord(account, holderOf(who), false, 'Success');
}
