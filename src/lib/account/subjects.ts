import * as v from 'valibot';
import type { Account } from './account';
import { groupArn, userArn } from './arn';
import { noSuchGroup } from './groups';
import { asHolder } from './holder';
import { holderOf } from './identity';
import {
	byArn,
	fail,
	operation,
	type AnyOperation,
	type Applied,
	type Context,
	type Failed,
	type Level,
	type Target
} from './operation';
import { groupName, policyArn, userName } from './parameters';
import { findPolicy } from './policies';
import { lookUp } from './table';
import { noSuchUser } from './users';

/*
 * Most operations of IAM are about a user, about somebody's credentials, about a group, or about
 * the account. What they are about says how it is named, what they are authorised on and what AWS
 * answers where it does not exist, so it is written here once.
 */

/** What is left to say about an operation once its subject is known. */
export interface About<Subject, Entries extends v.ObjectEntries> {
	/** As AWS names it. */
	readonly name: string;
	readonly level: Level;
	/** Besides the subject's name. */
	readonly parameters?: Entries;
	/** Parameters that CloudTrail never shows. */
	readonly secrets?: readonly string[];
	readonly apply: (
		context: Context,
		subject: Subject,
		parameters: v.InferOutput<v.ObjectSchema<Entries, undefined>>
	) => Applied;
}

interface Naming<Named extends v.ObjectEntries, Subject> {
	readonly named: Named;
	readonly target: (
		context: Context,
		named: v.InferOutput<v.ObjectSchema<Named, undefined>>
	) => Target;
	readonly find: (
		context: Context,
		named: v.InferOutput<v.ObjectSchema<Named, undefined>>
	) => { readonly ok: true; readonly subject: Subject } | Failed;
}

function about<Named extends v.ObjectEntries, Subject>({
	named,
	target,
	find
}: Naming<Named, Subject>) {
	return <Entries extends v.ObjectEntries = v.ObjectEntries>({
		apply,
		parameters,
		...rest
	}: About<Subject, Entries>): AnyOperation =>
		operation({
			service: 'iam',
			...rest,
			parameters: v.object({ ...named, ...parameters } as Named & Entries),
			access: {
				kind: 'policies',
				resource: target,
				apply: (context, given) => {
					const found = find(context, given);
					return found.ok ? apply(context, found.subject, given) : found;
				}
			}
		});
}

export const aboutUser = about({
	named: { UserName: userName },
	target: ({ account }, { UserName: name }) => userTarget(account, name),
	find: ({ account }, { UserName: name }) => findUser(account, name)
});

/** Without a name it is about the calling user. */
export const aboutUserOrCaller = about({
	named: { UserName: v.optional(userName) },
	target: ownTarget,
	find: ({ account, identity }, { UserName: name }) => {
		if (name !== undefined) return findUser(account, name);
		if (identity.kind === 'user') return { ok: true, subject: identity.user };
		return fail('ValidationError', 'Must specify userName when calling with non-User credentials');
	}
});

/** The named user's credentials; without a name the caller's, root's too. */
export const aboutCredentials = about({
	named: { UserName: v.optional(userName) },
	target: ownTarget,
	find: ({ account, identity }, { UserName: name }) => {
		if (name === undefined) return { ok: true, subject: holderOf(identity) };
		const found = findUser(account, name);
		return found.ok ? { ok: true, subject: asHolder(found.subject) } : found;
	}
});

export const aboutGroup = about({
	named: { GroupName: groupName },
	target: ({ account }, { GroupName: name }) => {
		const group = lookUp(account.groups, name) ?? { path: '/', name };
		return { arn: groupArn(account, group), printed: `group ${name}` };
	},
	find: ({ account }, { GroupName: name }) => {
		const group = lookUp(account.groups, name);
		return group ? { ok: true, subject: group } : noSuchGroup(name);
	}
});

export const aboutPolicy = about({
	named: { PolicyArn: policyArn },
	target: (_, { PolicyArn: arn }) => ({ arn, printed: `policy ${arn}` }),
	find: ({ account }, { PolicyArn: arn }) => findPolicy(account, arn)
});

/** Takes no resource: a policy must say `"Resource": "*"`. */
export const aboutAccount = aboutAll(() => '*');

/** Lists entities by path. AWS prints the path in a refusal. */
export const aboutUsers = aboutAll(({ id }) => `arn:aws:iam::${id}:user/`);
export const aboutGroups = aboutAll(({ id }) => `arn:aws:iam::${id}:group/`);
export const aboutPolicies = aboutAll(() => 'policy path /');

function aboutAll(printed: (account: Account) => string) {
	return about({
		named: {},
		target: ({ account }) => ({ arn: '*', printed: printed(account) }),
		find: ({ account }) => ({ ok: true, subject: account })
	});
}

function findUser(account: Account, name: string) {
	const user = lookUp(account.users, name);
	return user ? ({ ok: true, subject: user } as const) : noSuchUser(name);
}

function userTarget(account: Account, name: string): Target {
	// Names differ regardless of case, ARNs do not: the policies see the name as it is stored.
	const user = lookUp(account.users, name) ?? { path: '/', name };
	return { arn: userArn(account, user), printed: `user ${name}` };
}

function ownTarget(
	{ account, identity }: Context,
	{ UserName: name }: { UserName?: string | undefined }
) {
	if (name !== undefined) return userTarget(account, name);
	if (identity.kind === 'user') return userTarget(account, identity.user.name);
	return byArn(identity.arn);
}
