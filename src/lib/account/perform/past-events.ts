import type { Account } from '../account';
import type { Credentials, Holder } from '../services/iam/model/people';
import type { Time } from '../base/time';
import type { PastEvent } from './blueprint';
import { Chain } from '../base/chain';
import { credentialsOf } from '../services/iam/credentials/credentials';
import type { AccountEvent, CloudTrailRecord } from '../base/event';
import { holderOf, principalFor } from '../services/iam/people/principal';
import type { Principal, Proof } from '../identity';
import { mintFor } from '../base/mint';
import { recordFrame } from './record';
import { userIdentity } from '../services/cloudtrail/user-identity';
import { signInRecord } from '../services/signin/sign-in-record';
import { keyOf, lookUp } from '../base/table';

/** The event history an account is opened with: what its people did before the learner came. */
export function historyOf(
	account: Account,
	events: readonly PastEvent[],
	time: Time
): Chain<AccountEvent> {
	const inOrder = events.toSorted((a, b) => b.age - a.age);
	return Chain.of(
		inOrder.map((event, index) => ({ record: pastRecord(account, event, time - event.age, index) }))
	);
}

function pastRecord(
	account: Account,
	past: PastEvent,
	time: Time,
	index: number
): CloudTrailRecord {
	const { by, service, event: name } = past;
	const who = actor(account, by, time);
	const readOnly = /^(Describe|Get|List|Lookup)/.test(name);
	const id = mintFor(`${account.seed}/opening/event/${index}`, 0).uuid('event');
	return {
		...recordFrame(account, { service, name, readOnly, time, id }),
		userIdentity: userIdentity(account, who),
		userAgent: by.endsWith('access key') ? 'aws-cli/2.27.0' : 'Mozilla/5.0',
		...(name === 'ConsoleLogin' ? signInRecord(account, holderOf(who), false, 'Success') : {})
	};
}

/** Reads `root`, `user tomas` and both with `access key` behind. */
function actor(account: Account, by: string, time: Time): Principal {
	const withKey = by.endsWith(' access key');
	const name = by.replace(/ access key$/, '').replace(/^user /, '');
	const holder: Holder = by.startsWith('user ')
		? { kind: 'user', key: keyOf(name) }
		: { kind: 'root' };
	if (holder.kind === 'user' && !lookUp(account.iam.users, name)) {
		throw new Error(`Account blueprint: an event is by ${by}, but there is no user ${name}`);
	}
	const proof = withKey ? keyProof(by, credentialsOf(account, holder)) : sessionProof(holder, time);
	return principalFor(account, holder, proof);
}

function keyProof(by: string, { accessKeys: [key] }: Credentials): Proof {
	if (!key) throw new Error(`Account blueprint: an event is by ${by}, but there is no access key`);
	return { kind: 'accessKey', key };
}

function sessionProof(holder: Holder, started: Time): Proof {
	return {
		kind: 'session',
		session: { id: 'before', holder, mfa: false, started, mustChangePassword: false }
	};
}
