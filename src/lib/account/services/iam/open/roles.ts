import type { IamState } from '../state';
import type { InstanceProfile, Role } from '../model/roles';
import type { InstanceProfileBlueprint, RoleBlueprint } from '../blueprint';
import { emptyTable, keyOf, lookUp } from '../../../base/table';
import { keepTrust } from '../roles/trust';
import { createdAt, wrong, type Opening } from '../../../base/opening';
import type { IamOpening } from './opening';
import { carriedFrom, tagsFrom } from './policies';

/** A role whose trust policy is still as the author wrote it. */
export function roleFrom(opening: IamOpening, blueprint: RoleBlueprint): Role {
	const { name, path, age, description, maxSession, trust, tags, lastUsed } = blueprint;
	return {
		name,
		path,
		id: opening.mint(`role/${keyOf(name)}`).uniqueId('AROA'),
		created: createdAt(opening, age),
		...(description === undefined ? {} : { description }),
		maxSessionDuration: maxSession * 3600,
		trust: { text: trust },
		...carriedFrom(opening, `role ${name}`, blueprint),
		tags: tagsFrom(tags),
		...(lastUsed === undefined
			? {}
			: { lastUsed: { at: opening.ago(lastUsed), region: 'us-east-1' } })
	};
}

export function instanceProfileFrom(
	opening: IamOpening,
	roles: IamState['roles'],
	{ name, path, age, role }: InstanceProfileBlueprint
): InstanceProfile {
	if (role !== undefined && !lookUp(roles, role)) {
		throw wrong(`the instance profile ${name} holds the role ${role}, which does not exist`);
	}
	return {
		name,
		path,
		id: opening.mint(`instance-profile/${keyOf(name)}`).uniqueId('AIPA'),
		created: createdAt(opening, age),
		...(role === undefined ? {} : { role: keyOf(role) }),
		tags: []
	};
}

/** Only when all users and roles are there can trust policies name them. */
export function withTrusts({ id, others = emptyTable }: Opening, state: IamState): IamState {
	const trusting = (role: Role): Role => {
		const stored = keepTrust({ id, iam: state, others }, role.trust.text);
		if (!stored.ok)
			throw wrong(`the trust policy of the role ${role.name}: ${stored.error.message}`);
		return { ...role, trust: stored.trust };
	};
	return { ...state, roles: state.roles.map(([key, role]) => [key, trusting(role)] as const) };
}
