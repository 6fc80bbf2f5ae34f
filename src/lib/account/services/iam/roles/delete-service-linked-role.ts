import * as v from 'valibot';
import type { Account } from '../../../account';
import { roleArn } from '../arn';
import { done, fail } from '../../../base/applied';
import type { Target } from '../../../base/operation';
import { iamOperation } from '../operation';
import { deletionTaskId } from '../parameters';
import { dropRole, noSuchRole } from './roles';
import { aboutRole } from '../subjects';

const atOnce =
	'The role is gone at once; AWS first asks the service whether it still needs it, which takes a while and can fail.';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceLinkedRole.html */
export const deleteServiceLinkedRole = aboutRole({
	name: 'DeleteServiceLinkedRole',
	level: 'Write',
	simplified: atOnce,
	apply: ({ account, mint }, role) => {
		if (role.linkedTo === undefined) return noSuchRole(role.name);
		const DeletionTaskId = `task/aws-service-role/${role.linkedTo}/${role.name}/${mint.uuid('deletion task')}`;
		return done(dropRole(account, role), { DeletionTaskId });
	}
});

const taskForm = /^task(\/aws-service-role\/[\w+=,.@-]+\/)([\w+=,.@-]+)\/[0-9a-f-]{36}$/;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLinkedRoleDeletionStatus.html */
export const getServiceLinkedRoleDeletionStatus = iamOperation({
	name: 'GetServiceLinkedRoleDeletionStatus',
	level: 'Read',
	simplified: atOnce,
	parameters: v.object({ DeletionTaskId: deletionTaskId }),
	access: {
		kind: 'policies',
		resource: ({ account }, { DeletionTaskId: id }) => deletedIn(account, id),
		apply: ({ account }, { DeletionTaskId: id }) => {
			if (!taskForm.test(id)) return fail('InvalidInput', `${id} is not a valid deletion task id.`);
			return wasBegun(account, id)
				? done(account, { Status: 'SUCCEEDED' })
				: fail('NoSuchEntity', `The deletion task with id ${id} cannot be found.`);
		}
	}
});

function deletedIn(account: Account, id: string): Target {
	const [, path = '/', name = ''] = taskForm.exec(id) ?? [];
	return { arn: roleArn(account, { path, name }), printed: `role ${name}` };
}

/** The event history knows which deletions were begun. */
function wasBegun({ events }: Account, id: string): boolean {
	return [...events].some(
		({ record: { eventName, responseElements } }) =>
			eventName === 'DeleteServiceLinkedRole' &&
			isRecord(responseElements) &&
			responseElements['deletionTaskId'] === id
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
