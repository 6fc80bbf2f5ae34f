import * as v from 'valibot';
import type { Session } from './state';
import { assumedRoleArn } from '../iam/arn';
import { trustTargets, type Asking } from '../sts/assuming';
import type { CloudTrailRecord } from '../../base/event';
import { sessionLength, withSession } from './sessions';
import type { Identity } from '../../identity';
import { fail, type Failed } from '../../base/applied';
import type { Context } from '../../base/operation';
import { signinOperation } from './operation';
import { bounded, oneOf, textOf } from '../../base/parameters';
import { assumedRole, issueRoleSession } from '../sts/role-session';
import { emptyTable } from '../../base/table';
import { mfaOf } from '../sts/temporary';
import { accountCalled } from '../../world';

/** The colours that a role can have in the console's bar, as AWS's form offers them. */
export const displayColors = ['Red', 'Orange', 'Yellow', 'Green', 'Blue'] as const;
export type DisplayColor = (typeof displayColors)[number];

export const switchRoleParameters = v.object({
	/** Number or alias. */
	account: v.string(),
	/** With its path, if it has one. */
	roleName: bounded(1, 576, '[\\w+=,.@/-]+'),
	/** How the bar calls it from then on. Neither says anything to the account. */
	displayName: v.optional(textOf(1, 64)),
	color: v.optional(oneOf(displayColors))
});

/**
 * Switches to a role in the console: what the user may do is put aside until they switch back. Who
 * has switched already may switch on, which again the user is asked for, not the role.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html
 */
export const switchRole = signinOperation({
	name: 'SwitchRole',
	level: 'Write',
	simplified:
		'A refusal gives its reason, where the console only says that the fields hold invalid information.',
	parameters: switchRoleParameters,
	access: {
		kind: 'trust',
		resource: (context, given) => {
			const read = readAsking(context, given);
			return read.ok ? trustTargets(context.account, read.asking, 'sts:AssumeRole') : read;
		},
		apply: (context, given) => {
			const read = readAsking(context, given);
			if (!read.ok) return read;
			const { asking, session, user } = read;
			const located = assumedRole(context.account, asking);
			const { role, owner } = located;
			const rest = Math.ceil((session.started + sessionLength - context.time) / 1000);
			const seconds = Math.min(role.maxSessionDuration, rest);
			const { account, credentials } = issueRoleSession(context, located, asking, seconds);
			return {
				ok: true,
				account: withSession(account, { ...session, switchedTo: credentials.id }),
				value: {},
				event: switchRecord('SwitchRole', {
					userIdentity: {
						type: 'AssumedRole',
						principalId: `${role.id}:${asking.name}`,
						arn: assumedRoleArn(owner, role, asking.name),
						accountId: owner.id
					},
					additionalEventData: {
						SwitchFrom: user,
						RedirectTo: 'https://console.aws.amazon.com/console/home'
					}
				})
			};
		}
	}
});

interface Read {
	readonly ok: true;
	readonly asking: Asking;
	readonly session: Session;
	/** The user's ARN. */
	readonly user: string;
}

function readAsking(
	{ account, identity }: Context<Identity>,
	{ account: named, roleName }: v.InferOutput<typeof switchRoleParameters>
): Read | Failed {
	if (identity.kind !== 'user' || identity.proof.kind !== 'session') return consoleOnly;
	const id = accountCalled(account, named)?.id ?? named.replaceAll('-', '');
	const asking = {
		roleArn: `arn:aws:iam::${id}:role/${roleName}`,
		// The console names the session for the user.
		name: identity.user.name,
		tags: { tags: emptyTable, transitive: [] },
		mfa: mfaOf(identity)
	};
	return { ok: true, asking, session: identity.proof.session, user: identity.arn };
}

const consoleOnly = fail('InvalidInput', 'Only an IAM user in the console can switch roles.');

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html */
export function switchRecord(
	name: 'SwitchRole' | 'ExitRole',
	more: Partial<CloudTrailRecord>
): Partial<CloudTrailRecord> {
	return {
		eventType: 'AwsConsoleSignIn',
		requestParameters: null,
		responseElements: { [name]: 'Success' },
		...more
	};
}
