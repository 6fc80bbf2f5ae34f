import type { Account } from '../../account/account';
import { all, lookUp } from '../../account/base/table';
import type { User } from '../../account/services/iam/model/people';
import type { Role } from '../../account/services/iam/model/roles';
import { policyNamed } from '../../account/services/iam/policies/policies';

/*
 * What policies look at besides which policies somebody carries. It is read from the text, to fold too
 * little rather than too much; what anybody may do is asked of the engine.
 */

export interface Matters {
	/** Who it is: name, unique id or ARN. */
	readonly name: boolean;
	readonly tags: boolean;
}

const nothing: Matters = { name: false, tags: false };

/** `${aws:username}` in the ARN of one's own user or device means the same of everybody. */
const ownResources =
	/arn:aws:iam::(?:\*|\d{12}):(?:user|mfa)\/(?:\*|(?:\*\/)?\$\{aws:username\})(?=")/gi;
/** An escape could hide any of these. */
const looksAtName =
	/aws:username|aws:userid|aws:principalarn|:user\/|:assumed-role\/|:federated-user\/|\\u/i;
const looksAtTags = /tag\/|\\u/i;

function mattersTo(text: string): Matters {
	const rest = text.replace(ownResources, '');
	return { name: looksAtName.test(rest), tags: looksAtTags.test(rest) };
}

/** A policy is looked at once, whoever carries it. */
const seen = new WeakMap<object, Matters>();

function mattersIn(policy: { readonly text: string }): Matters {
	const known = seen.get(policy) ?? mattersTo(policy.text);
	seen.set(policy, known);
	return known;
}

function either(all: readonly Matters[]): Matters {
	return { name: all.some(({ name }) => name), tags: all.some(({ tags }) => tags) };
}

/** Of all that every request meets: policies of resources and guard rails. */
export function accountMatters(account: Account): Matters & { readonly ids: ReadonlySet<string> } {
	const { organization, s3 } = account;
	const policies = [
		...all(account.iam.roles).map(({ trust }) => trust),
		...[...(s3?.buckets.values() ?? [])].flatMap(({ policy }) => policy ?? []),
		...(organization ? [...organization.scps, ...organization.rcps].flat() : [])
	];
	const ids = policies.flatMap(({ text }) => text.match(/A(?:IDA|ROA)[A-Z2-7]{17}/g) ?? []);
	return { ...either(policies.map(mattersIn)), ids: new Set(ids) };
}

/** Of what somebody carries, and what limits them. */
export function carriedMatters(account: Account, entity: User | Role): Matters {
	const groups = 'groups' in entity ? entity.groups : [];
	const holders = [entity, ...groups.flatMap((key) => lookUp(account.iam.groups, key) ?? [])];
	const found = holders.flatMap(({ attached, inline }) => [
		...attached.map((arn) => mattersOfManaged(account, arn)),
		...all(inline).map(mattersIn)
	]);
	const { boundary } = entity;
	return either(boundary === undefined ? found : [...found, mattersOfManaged(account, boundary)]);
}

function mattersOfManaged(account: Account, arn: string): Matters {
	const policy = policyNamed(account, arn);
	const version = policy?.versions.find(({ id }) => id === policy.defaultVersion);
	return version ? mattersIn(version) : nothing;
}
