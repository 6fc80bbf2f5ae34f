import { fail, type Failed } from '../../../base/applied';

const reserved = '/aws-service-role/';

/** Under which only services of AWS make roles. */
export function isReserved(path: string): boolean {
	return path.startsWith(reserved);
}

/**
 * Why a user or a role of one’s own cannot have this path, if it cannot.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html
 */
export function refusedPath(path: string | undefined): Failed | undefined {
	return path !== undefined && isReserved(path)
		? fail(
				'InvalidInput',
				`Path prefix '${reserved}' can only be used for AWS Service linked Roles`
			)
		: undefined;
}
