import type { Account } from '../account';
import type { Time } from '../base/time';
import type { PastEvent } from './blueprint';
import { Chain } from '../base/chain';
import { wrong } from '../base/opening';
import type { AccountEvent, CloudTrailRecord } from '../base/event';
import { holderOf } from '../services/iam/people/principal';
import type { Identity } from '../identity';
import { spelled } from '../principal-name';
import { mintFor } from '../base/mint';
import { principalsNamed, type Shown } from './principals-named';
import { recordFrame } from './record';
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
		...(name === 'ConsoleLogin' ? signedIn(account, who, past) : {})
	};
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
