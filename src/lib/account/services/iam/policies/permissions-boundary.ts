import type * as v from 'valibot';
import type { Role } from '../model/roles';
import type { User } from '../model/people';
import { boundaryKey, findBoundary } from './boundaries';
import { roleCarrier, userCarrier, type Carrier } from './carrier';
import { only } from '../../../base/operation';
import { done, fail } from '../../../base/applied';
import { policyArn } from '../parameters';

const putOn = <Entity extends User | Role, Named extends v.ObjectEntries>({
	word,
	about,
	replace,
	refusal
}: Carrier<'User' | 'Role', Entity, Named>) =>
	about({
		name: `Put${word}PermissionsBoundary`,
		level: 'Permissions management',
		parameters: { PermissionsBoundary: policyArn },
		keys: (_, { PermissionsBoundary: arn }) => boundaryKey(arn),
		apply: ({ account }, entity, { PermissionsBoundary: arn }) => {
			const refused = refusal(entity);
			if (refused) return refused;
			const found = findBoundary(account, arn);
			return found.ok ? done(replace(account, { ...entity, boundary: arn })) : found;
		}
	});

const deleteFrom = <Entity extends User | Role, Named extends v.ObjectEntries>(
	{ word, about, replace, refusal }: Carrier<'User' | 'Role', Entity, Named>,
	split: (entity: Entity) => readonly [boundary: string | undefined, rest: Entity]
) =>
	about({
		name: `Delete${word}PermissionsBoundary`,
		level: 'Permissions management',
		apply: ({ account }, entity) => {
			const refused = refusal(entity);
			if (refused) return refused;
			const [boundary, rest] = split(entity);
			return boundary === undefined
				? fail(
						'NoSuchEntity',
						`The permissions boundary of the ${word.toLowerCase()} with name ${entity.name} cannot be found.`
					)
				: done(replace(account, rest));
		}
	});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPermissionsBoundary.html */
export const putUserPermissionsBoundary = only('PutUserPermissionsBoundary', putOn(userCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html */
export const putRolePermissionsBoundary = only('PutRolePermissionsBoundary', putOn(roleCarrier));
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPermissionsBoundary.html */
export const deleteUserPermissionsBoundary = only(
	'DeleteUserPermissionsBoundary',
	deleteFrom(userCarrier, ({ boundary, ...user }) => [boundary, user])
);
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePermissionsBoundary.html */
export const deleteRolePermissionsBoundary = only(
	'DeleteRolePermissionsBoundary',
	deleteFrom(roleCarrier, ({ boundary, ...role }) => [boundary, role])
);
