import type { Account } from '../../account/account';
import type { AccountEvent, CloudTrailRecord, UserIdentity } from '../../account/base/event';
import type { Json } from '../../account/base/json';
import { parameterName } from '../../account/base/validation';
import { operationOf, prefixOf, recordedCode, recordName } from '../../account/perform/registry';
import { accountIn } from '../../policy/arn';
import type { PrincipalName } from '../../account/principal-name';
import { credentialOf, type Credential } from '../../account/services/cloudtrail/credential';
import type { Deed, Happened } from '../check';

export function hasHappened(check: Happened, account: Account): boolean {
	const first = check.since ? closed : open;
	return account.events.fold(knownOf(check), first, (so, event) => further(check, so, event))
		.happened;
}

interface SoFar {
	/** It would count now: nothing need have happened before it, or that has. */
	readonly open: boolean;
	readonly happened: boolean;
}

const closed: SoFar = { open: false, happened: false };
const open: SoFar = { open: true, happened: false };
const done: SoFar = { open: true, happened: true };

function further(check: Happened, so: SoFar, { record, past }: AccountEvent): SoFar {
	if (past) return so;
	if (check.since && isDeed(check.since, record)) return open;
	if (!so.open) return so;
	if (isDeed(check, record)) return done;
	if (check.before && !so.happened && isDeed(check.before, record)) return closed;
	return check.latest && isDeed(byAnybody(check), record) ? open : so;
}

/** The same, whoever did it and with whatever. */
function byAnybody(check: Happened): Deed {
	return { ...check, by: undefined, mfa: undefined, credentials: undefined };
}

/** Every check is asked again after every act: only what is new in the history is read. */
function knownOf(check: Happened): WeakMap<object, SoFar> {
	const known = read.get(check) ?? new WeakMap<object, SoFar>();
	read.set(check, known);
	return known;
}

const read = new WeakMap<Happened, WeakMap<object, SoFar>>();

function isDeed(deed: Deed, record: CloudTrailRecord): boolean {
	return (
		isCall(deed, record) &&
		isRefusedAs(deed, record) &&
		hasParameters(deed, record.requestParameters) &&
		(deed.mfa === undefined || deed.mfa === cameWithMfa(record)) &&
		(deed.by === undefined || isBy(deed.by, record.userIdentity)) &&
		(deed.credentials === undefined || cameWith(deed.credentials, record.userIdentity))
	);
}

function isCall({ service, operation: name }: Deed, record: CloudTrailRecord): boolean {
	if (record.eventSource !== `${prefixOf(service)}.amazonaws.com`) return false;
	const { recordedAs, stepOf } = operationOf({ service, operation: name }) ?? {};
	return record.eventName === (recordedAs ?? stepOf ?? name);
}

function isRefusedAs({ service, refused }: Deed, record: CloudTrailRecord): boolean {
	// A failed sign-in has a message only.
	if (typeof refused === 'boolean') return refused === (record.errorMessage !== undefined);
	return record.errorCode === recordedCode(service, refused);
}

function hasParameters({ service, parameters }: Deed, given: Json): boolean {
	const has: Readonly<Record<string, Json>> =
		typeof given === 'object' && given !== null && !Array.isArray(given)
			? (given as Readonly<Record<string, Json>>)
			: {};
	return Object.entries(parameters).every(
		([name, value]) =>
			JSON.stringify(has[parameterName(recordName(service, name))] ?? null) ===
			JSON.stringify(value)
	);
}

function cameWithMfa({ additionalEventData: more, userIdentity }: CloudTrailRecord): boolean {
	const atSignIn = typeof more === 'object' && more !== null && 'MFAUsed' in more && more.MFAUsed;
	return atSignIn === 'Yes' || userIdentity.sessionContext?.attributes.mfaAuthenticated === 'true';
}

function isBy(name: PrincipalName, who: UserIdentity): boolean {
	switch (name.kind) {
		case 'nobody':
			return who.type === 'IAMUser' && who.arn === undefined;
		case 'root':
			return who.type === 'Root' && isShown(name, who);
		case 'user':
			return who.type === 'IAMUser' && isSameName(who.userName, name.name) && isShown(name, who);
		case 'anyUser':
			return who.type === 'IAMUser' && who.arn !== undefined;
		case 'role':
			return (
				who.type === 'AssumedRole' &&
				isSameName(who.sessionContext?.sessionIssuer?.userName, name.name) &&
				(name.session === undefined || who.arn?.endsWith(`/${name.session}`) === true)
			);
		case 'service':
			return who.type === 'AWSService' && who.invokedBy === name.name;
		case 'outsider':
			return who.type === 'AWSAccount' && who.accountId === accountIn(name.arn);
	}
}

/** Where a key is asked for, it was a long-term one. */
function isShown({ accessKey }: { readonly accessKey: boolean }, who: UserIdentity): boolean {
	return !accessKey || credentialOf(who) === 'access-key';
}

function cameWith(credentials: readonly Credential[], who: UserIdentity): boolean {
	const shown = credentialOf(who);
	return shown !== undefined && credentials.includes(shown);
}

/** IAM's names are the same whatever the case. */
function isSameName(one: string | undefined, other: string): boolean {
	return one?.toLowerCase() === other.toLowerCase();
}
