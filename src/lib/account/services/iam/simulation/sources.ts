import type { CompiledPolicy } from '../../../../policy/compile';
import type { Account } from '../../../account';
import type { Group, User } from '../model/people';
import type { Role } from '../model/roles';
import { findSubject, type Subject } from '../reports/last-accessed-subject';
import { fail, type Failed } from '../../../base/applied';
import { policyNamed } from '../policies/policies';
import { compiledOf } from '../policies/stored-policy';
import { all, lookUp } from '../../../base/table';

/** A policy in a simulation. */
export interface Source {
	/** As answers name it: `user_jun_Maps`, `AdministratorAccess`, `PolicyInputList.1`. */
	readonly id: string;
	readonly text: string;
	readonly policy: CompiledPolicy;
	/** Where it is in the account; nothing where it was passed. */
	readonly place?: Place;
}

export type Place =
	| { readonly kind: 'managed'; readonly arn: string; readonly name: string }
	| {
			readonly kind: 'inline';
			readonly of: 'user' | 'group' | 'role';
			readonly owner: string;
			readonly name: string;
	  };

/** Whose policies are simulated. */
export type Entity = Exclude<Subject, { kind: 'policy' }>;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html */
export function findEntity(
	account: Account,
	arn: string
): { readonly ok: true; readonly entity: Entity } | Failed {
	if (!isEntityArn(arn)) return unclearArn(arn);
	const found = findSubject(account, arn);
	if (!found.ok) return found;
	return found.subject.kind === 'policy' ? unclearArn(arn) : { ok: true, entity: found.subject };
}

export function isEntityArn(arn: string): boolean {
	return /^arn:aws:iam::\d{12}:(?:user|group|role)\/\S+$/.test(arn);
}

export function unclearArn(arn: string): Failed {
	return fail(
		'InvalidInput',
		`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`
	);
}

/** What is attached to and stands in the entity; a user has what its groups have besides. */
export function sourcesOf(account: Account, entity: Entity): readonly Source[] {
	switch (entity.kind) {
		case 'user':
			return [
				...carried(account, 'user', entity.user),
				...entity.user.groups
					.flatMap((key) => lookUp(account.iam.groups, key) ?? [])
					.flatMap((group) => carried(account, 'group', group))
			];
		case 'group':
			return carried(account, 'group', entity.group);
		case 'role':
			return carried(account, 'role', entity.role);
	}
}

export function boundaryOf(account: Account, entity: Entity): Source | undefined {
	switch (entity.kind) {
		case 'group':
			return undefined;
		case 'user':
			return limiting(account, entity.user);
		case 'role':
			return limiting(account, entity.role);
	}
}

function limiting(account: Account, { boundary }: Pick<User, 'boundary'>): Source | undefined {
	return boundary === undefined ? undefined : managed(account, boundary);
}

function carried(
	account: Account,
	of: 'user' | 'group' | 'role',
	{ name: owner, attached, inline }: User | Group | Role
): readonly Source[] {
	return [
		...attached.map((arn) => managed(account, arn)),
		...all(inline).map((policy) => ({
			id: `${of}_${owner}_${policy.name}`,
			text: policy.text,
			policy: compiledOf(policy),
			place: { kind: 'inline', of, owner, name: policy.name } as const
		}))
	];
}

function managed(account: Account, arn: string): Source {
	const policy = policyNamed(account, arn);
	const text = policy?.versions.find(({ id }) => id === policy.defaultVersion)?.text;
	if (!policy || text === undefined) throw new Error(`${arn} is carried, but does not exist`);
	const { name } = policy;
	return { id: name, text, policy: policy.compiled(), place: { kind: 'managed', arn, name } };
}
