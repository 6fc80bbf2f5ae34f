import * as v from 'valibot';
import type { Account } from '../account';
import type { Call, Caller } from '../base/call';
import type { AccountEvent, CloudTrailRecord, UserIdentity } from '../base/event';
import { mintFor } from '../base/mint';
import { drop, emptyTable, put, tableOf, type Table } from '../base/table';
import type { Time } from '../base/time';
import {
	accountNumbered,
	accountOfKey,
	accountOfSession,
	accountSignedInTo,
	seenFrom,
	withAccount
} from '../world';
import type { AccountBlueprint } from './blueprint';
import { openAccount } from './open';
import { perform, type Performed } from './perform';
import { resourceAt } from './resource-at';

/**
 * Performs a call in a world of several accounts: as its caller's account sees it. What belongs to another
 * is found there by the operations that reach over, and `authorise` asks both sides. The world that is
 * given back is seen from where it was.
 */
export function performAmong(world: Account, call: Call): Performed {
	const { account, caller } = callerIn(world, call);
	const before = seenFrom(world, account?.id);
	const done = perform(before, { ...call, caller });
	return { ...done, account: seenFrom(toldTo(before, done), world.id) };
}

interface Standing {
	/** Where the caller is known, or is about to be; nothing where nobody is. */
	readonly account: Account | undefined;
	readonly caller: Caller;
}

function callerIn(world: Account, { caller, service, parameters }: Call): Standing {
	switch (caller.kind) {
		case 'accessKey':
			return { account: accountOfKey(world, caller.id), caller };
		case 'session': {
			const account = accountOfSession(world, caller.id);
			const session = account?.signin.sessions.find(({ id }) => id === caller.id);
			const key = service === 'signin' ? undefined : session?.switchedTo;
			const other = key === undefined ? undefined : accountOfKey(world, key);
			// Who has switched to a role of another account is that role, there.
			return key === undefined || !other || other === account
				? { account, caller }
				: { account: other, caller: { kind: 'accessKey', id: key } };
		}
		case 'anonymous':
		case 'service':
		case 'outsider':
			return { account: accountMeant(world, parameters), caller };
		case 'observer':
			return { account: world, caller };
	}
}

const signIn = v.union([v.object({ account: v.string() }), v.object({ email: v.string() })]);
const role = v.object({ RoleArn: v.string() });
const bucket = v.object({ Bucket: v.string() });

/** The account that a call is about whose caller has none. */
function accountMeant(world: Account, parameters: Call['parameters']): Account | undefined {
	const arnOf = () => {
		if (v.is(role, parameters)) return parameters.RoleArn;
		return v.is(bucket, parameters) ? `arn:aws:s3:::${parameters.Bucket}` : undefined;
	};
	if (v.is(signIn, parameters)) return accountSignedInTo(world, parameters);
	const arn = arnOf();
	return arn === undefined ? undefined : accountNumbered(world, resourceAt(world, arn)?.owner);
}

/**
 * What was done across accounts stands in the histories of both, as one thing. Of what was refused the
 * other account hears nothing.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
function toldTo(before: Account, { account: after, answer, decision }: Performed): Account {
	const event = after.events.at(-1);
	if (!answer.ok || !event || after.events.length === before.events.length) return after;
	const { userIdentity } = event.record;
	const owner = decision?.asked.request.resourceAccount ?? userIdentity.accountId;
	const actor = userIdentity.accountId;
	const other = [owner, actor]
		.map((id) => accountNumbered(after, id))
		.find((each) => each && each.id !== after.id);
	if (!other) return after;
	const sharedEventID = mintFor(before.seed, before.serial).uuid('shared event');
	const shared: AccountEvent = { ...event, record: { ...event.record, sharedEventID } };
	const events = after.events.take(after.events.length - 1).with(shared);
	return withAccount({ ...after, events }, heardOf(other, shared));
}

function heardOf(account: Account, { record, ...event }: AccountEvent): Account {
	const there: CloudTrailRecord = {
		...record,
		userIdentity: asHeard(record.userIdentity, account),
		eventID: mintFor(account.seed, account.serial).uuid('event'),
		recipientAccountId: account.id
	};
	return {
		...account,
		serial: account.serial + 1,
		events: account.events.with({ ...event, record: there })
	};
}

/** Of somebody of another account it is told which account that is, and their unique id. */
function asHeard(who: UserIdentity, { id }: Account): UserIdentity {
	const { accountId, principalId } = who;
	if (accountId === undefined || accountId === id) return who;
	return { type: 'AWSAccount', ...(principalId === undefined ? {} : { principalId }), accountId };
}

/**
 * Opens an account with those beside it. Each has ids of its own, so that one more changes none of the
 * first. Opened twice, for their policies may name one another: by then everybody is there.
 */
export function openSeveral(
	blueprint: AccountBlueprint,
	beside: readonly AccountBlueprint[],
	seed: string,
	time: Time
): Account {
	const first = (others: Table<Account>) => openAccount(blueprint, seed, time, { others });
	const rest = (known: Table<Account>) =>
		tableOf(
			beside.map((each) => {
				const others = drop(known, each.id);
				return [each.id, openAccount(each, `${seed}/${each.id}`, time, { others })];
			})
		);
	const strangers = rest(emptyTable);
	const others = rest(put(strangers, blueprint.id, first(strangers)));
	return { ...first(others), others };
}
