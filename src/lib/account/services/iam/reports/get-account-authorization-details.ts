import * as v from 'valibot';
import type { Account } from '../../../account';
import type { Time } from '../../../base/time';
import {
	groupDetail,
	policyDetail,
	profilesByRole,
	roleDetail,
	userDetail
} from './authorization-details';
import { done, fail } from '../../../base/applied';
import { paging } from '../../../base/paging';
import { oneOf } from '../../../base/parameters';
import { ownPolicy, policyNamed, type Policy } from '../policies/policies';
import type { IamAnswer } from '../operation';
import { aboutAccount } from '../subjects';

const kinds = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'] as const;
type Kind = (typeof kinds)[number];

/**
 * Who is in the account and what is attached to whom. Of AWS's policies those that are used.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export const getAccountAuthorizationDetails = aboutAccount({
	name: 'GetAccountAuthorizationDetails',
	level: 'Read',
	parameters: {
		Filter: v.optional(v.array(oneOf(kinds)), []),
		// In this order alone, as AWS has it.
		MaxItems: paging.MaxItems,
		Marker: paging.Marker
	},
	simplified: 'Of AWS’s policies only the version in force is told.',
	apply: ({ time }, account, { Filter: filter, Marker: marker, MaxItems: most }) => {
		const asked = kinds.filter((kind) => filter.length === 0 || filter.includes(kind));
		const start = marker === undefined ? 0 : placeIn(marker, asked);
		if (start === undefined) return fail('ValidationError', 'Marker and Filter do not match');

		const lists = emptyLists();
		const end = start + most;
		let place = 0;
		for (const { kind, count, page } of sections(account, time)) {
			if (!asked.includes(kind)) continue;
			const size = count();
			if (place + size > start && place < end) {
				page(lists, Math.max(0, start - place), end - place);
			}
			place += size;
			if (place > end) {
				return done(account, { ...lists, IsTruncated: true, Marker: markerAt(end, asked) });
			}
		}
		return done(account, { ...lists, IsTruncated: false });
	}
});

/** Filled as the page goes on. */
type Lists = { readonly [Name in ListName]: Details[Name][number][] };

function emptyLists(): Lists {
	return { UserDetailList: [], GroupDetailList: [], RoleDetailList: [], Policies: [] };
}

type Details = IamAnswer<'GetAccountAuthorizationDetails'>;
type ListName = 'UserDetailList' | 'GroupDetailList' | 'RoleDetailList' | 'Policies';

/** The things of one kind; nothing is shown or counted before a page reaches it. */
interface Section {
	readonly kind: Kind;
	readonly count: () => number;
	/** Puts those from one place to another into their list. */
	readonly page: (lists: Lists, from: number, to: number) => void;
}

function sections(account: Account, time: Time): readonly Section[] {
	return [
		section(
			'User',
			'UserDetailList',
			() => account.iam.users,
			([, user]) => userDetail(account, user)
		),
		roleSection(account, time),
		section(
			'Group',
			'GroupDetailList',
			() => account.iam.groups,
			([, group]) => groupDetail(account, group)
		),
		section(
			'LocalManagedPolicy',
			'Policies',
			() => account.iam.policies,
			([, policy]) => policyDetail(account, ownPolicy(account, policy))
		),
		section(
			'AWSManagedPolicy',
			'Policies',
			() => awsPoliciesUsed(account),
			(arn) => policyDetail(account, mustFind(account, arn))
		)
	];
}

/** By ARN. */
function awsPoliciesUsed({ iam: { uses } }: Account): readonly string[] {
	return uses.map(([, { arn }]) => arn).filter((arn) => arn.startsWith('arn:aws:iam::aws:'));
}

function mustFind(account: Account, arn: string): Policy {
	const policy = policyNamed(account, arn);
	if (!policy) throw new Error(`${arn} is in use, but does not exist`);
	return policy;
}

function section<T, List extends ListName>(
	kind: Kind,
	list: List,
	items: () => readonly T[],
	show: (item: T) => Details[List][number]
): Section {
	return {
		kind,
		count: () => items().length,
		page: (lists, from, to) => {
			lists[list].push(...items().slice(from, to).map(show));
		}
	};
}

function roleSection(account: Account, time: Time): Section {
	return {
		kind: 'Role',
		count: () => account.iam.roles.length,
		page: (lists, from, to) => {
			const profiles = profilesByRole(account);
			const shown = account.iam.roles.slice(from, to);
			lists.RoleDetailList.push(
				...shown.map(([key, role]) => roleDetail(account, role, profiles.get(key) ?? [], time))
			);
		}
	};
}

/** Callers are not to read it: what was asked for, and the place in all of it. */
function markerAt(place: number, asked: readonly Kind[]): string {
	return `${asked.join('-')}-${place.toString(36)}`;
}

function placeIn(marker: string, asked: readonly Kind[]): number | undefined {
	const begin = `${asked.join('-')}-`;
	if (!marker.startsWith(begin)) return undefined;
	const place = marker.slice(begin.length);
	return /^[0-9a-z]{1,8}$/.test(place) ? Number.parseInt(place, 36) : undefined;
}
