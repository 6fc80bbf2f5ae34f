import type { Account } from '../account';
import type { Authorised } from '../base/authorised';
import { emptyTable, keyOf, lookUp } from '../base/table';
import type { Time } from '../base/time';
import type { Identity } from '../identity';
import type { PrincipalName } from '../principal-name';
import { userArn } from '../services/iam/arn';
import type { Group, User } from '../services/iam/model/people';
import { asHolder } from '../services/iam/people/holder';
import type { Policies } from '../../policy/decide';
import { authorise, policiesFor } from './authorise';
import { justIn, principalsNamed } from './principals-named';

/** Whom a question is about. A group asks nothing itself: a member is meant that has nothing else. */
export type Subject =
	| { readonly kind: 'root' }
	| { readonly kind: 'user'; readonly name: string }
	| { readonly kind: 'role'; readonly name: string }
	| { readonly kind: 'group'; readonly name: string };

/** A request that nobody makes. */
export interface Trial {
	readonly subject: Subject;
	/** `service:Name` */
	readonly action: string;
	readonly resource: string;
	/** Whether the session was opened with an MFA device. */
	readonly mfa: boolean;
	readonly sourceIp?: string;
}

/**
 * What the account would say of a request, with everything that has a say in it. Nobody calls: no
 * event is left, and nothing is different afterwards. Nothing where there is no such subject.
 */
export function tryAs(account: Account, trial: Trial, time: Time): Authorised | undefined {
	const identity = identityOf(account, trial, time);
	return (
		identity &&
		authorise(
			account,
			identity,
			{ action: trial.action, arn: trial.resource },
			{ time, ...(trial.sourceIp ? { sourceIp: trial.sourceIp } : {}) }
		)
	);
}

/** The policies that a request of a subject's meets, whatever it asks. Nothing where there is no such subject. */
export function policiesOf(account: Account, subject: Subject): Policies | undefined {
	const identity = identityOf(account, { subject, mfa: true }, account.created);
	return identity && policiesFor(account, identity);
}

function identityOf(
	account: Account,
	{ subject, mfa }: Pick<Trial, 'subject' | 'mfa'>,
	time: Time
): Identity | undefined {
	if (subject.kind === 'group') {
		const group = lookUp(account.iam.groups, subject.name);
		return group && memberOf(account, group, mfa, time);
	}
	return principalsNamed(account, named(subject), { ...justIn(time), mfa })[0];
}

function named(subject: Exclude<Subject, { kind: 'group' }>): PrincipalName {
	switch (subject.kind) {
		case 'root':
			return { kind: 'root', accessKey: false };
		case 'user':
			return { kind: 'user', name: subject.name, accessKey: false };
		case 'role':
			return { kind: 'role', name: subject.name };
	}
}

/** Somebody who is in this group and in no other, and has nothing of their own. */
function memberOf(account: Account, group: Group, mfa: boolean, time: Time): Identity {
	const user: User = {
		name: 'a-member',
		path: '/',
		id: 'AIDAEXAMPLEMEMBER4321',
		created: time,
		groups: [keyOf(group.name)],
		attached: [],
		inline: emptyTable,
		tags: emptyTable,
		accessKeys: [],
		mfaDevices: []
	};
	const holder = asHolder(user);
	const session = { id: 'asked', holder, mfa, started: time, mustChangePassword: false };
	return { kind: 'user', user, arn: userArn(account, user), proof: { kind: 'session', session } };
}
