import type { Account } from '../../account';
import type { Role } from '../iam/model/roles';
import { Bench, managed, marlow } from '../../account.fixture';
import type { Caller } from '../../base/call';
import { replaceRole } from '../iam/roles/roles';
import { emptyTable, lookUp, put } from '../../base/table';
import { replaceUser } from '../iam/users/users';

/* Roles of Marlow Maps and short words for assuming them. */

export const partner = '444455556666';
export const partnersUser: Caller = {
	kind: 'outsider',
	arn: `arn:aws:iam::${partner}:user/sam`
};
export const ec2: Caller = { kind: 'service', name: 'ec2.amazonaws.com' };

export const roleArn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
export const sessionArn = (role: string, session: string) =>
	`arn:aws:sts::111122223333:assumed-role/${role}/${session}`;

export type Statement = Readonly<Record<string, unknown>>;

export const policy = (...statements: Statement[]) =>
	JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** An Allow of a trust policy. */
export const trusts = (
	principal: unknown,
	more: Statement = {},
	action: string | string[] = 'sts:AssumeRole'
): Statement => ({ Effect: 'Allow', Principal: principal, Action: action, ...more });

export const account = { AWS: 'arn:aws:iam::111122223333:root' };
export const everyStep = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];

/** The id by which a trust policy keeps a user or role. */
export const userId = (name: string) => ({ AWS: lookUp(marlow.iam.users, name)?.id ?? '' });
export const roleId = (name: string) => ({ AWS: `AROA${name.toUpperCase().padEnd(17, 'A')}` });

export function role(name: string, trust: Statement[], more: Partial<Role> = {}): Role {
	return {
		name,
		path: '/',
		id: roleId(name).AWS,
		created: marlow.created,
		maxSessionDuration: 3600,
		trust: { text: policy(...trust) },
		attached: [],
		inline: emptyTable,
		tags: emptyTable,
		...more
	};
}

export function withRoles(account: Account, ...roles: Role[]): Account {
	return roles.reduce(replaceRole, account);
}

/** The account with an inline policy on a user. */
export function allowing(account: Account, userName: string, ...statements: Statement[]): Account {
	const user = lookUp(account.iam.users, userName);
	if (!user) throw new Error(`There is no user ${userName}`);
	const text = policy(...statements);
	return replaceUser(account, {
		...user,
		inline: put(user.inline, 'Allowing', { name: 'Allowing', text })
	});
}

export const allows = (
	action: string | string[],
	resource: string | string[] = '*'
): Statement => ({
	Effect: 'Allow',
	Action: action,
	Resource: resource
});

/** The caller that credentials from an answer make. */
export function bearer(answer: Readonly<Record<string, unknown>>): Caller {
	const { AccessKeyId: id } = answer['Credentials'] as { AccessKeyId: string };
	return { kind: 'accessKey', id };
}

export class StsBench extends Bench {
	/** Assumes a role, and is its session. */
	assume(caller: Caller, name: string, more: Readonly<Record<string, unknown>> = {}): Caller {
		return bearer(this.assumed(caller, name, more));
	}

	assumed(caller: Caller, name: string, more: Readonly<Record<string, unknown>> = {}) {
		return this.ok(caller, 'sts:AssumeRole', asking(name, more));
	}

	notAssumed(caller: Caller, name: string, more: Readonly<Record<string, unknown>> = {}): string {
		return this.refusal(caller, 'sts:AssumeRole', asking(name, more));
	}

	/** As GetCallerIdentity has it. */
	arnOf(caller: Caller): unknown {
		return this.ok(caller, 'sts:GetCallerIdentity')['Arn'];
	}

	get lastRecord() {
		return this.account.events.at(-1)?.record;
	}
}

function asking(name: string, more: Readonly<Record<string, unknown>>) {
	return { RoleArn: roleArn(name), RoleSessionName: 'tour', ...more };
}

export const untrusted = 'because no role trust policy allows the sts:AssumeRole action';
/** Whoever assumed the role Editor. */
export const tourist = sessionArn('Editor', 'tour');

/** AWS's refusal of a step of assuming the role Editor. */
export const refusedTo = (who: string, step: string, cause: string) =>
	`AccessDenied: User: ${who} is not authorized to perform: sts:${step} on resource: ${roleArn('Editor')} ${cause}`;

/** An account with the role Editor, which may read IAM for up to two hours. */
export function opened(...trust: Statement[]): StsBench {
	const attached = [managed('IAMReadOnlyAccess')];
	return new StsBench(
		withRoles(marlow, role('Editor', trust, { attached, maxSessionDuration: 7200 }))
	);
}
