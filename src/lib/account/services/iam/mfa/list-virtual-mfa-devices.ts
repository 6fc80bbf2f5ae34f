import * as v from 'valibot';
import type { Account } from '../../../account';
import type { Enablement, MfaDevice } from '../model/mfa-devices';
import { rootAnswer, userAnswer } from '../entity-answers';
import { paging, tablePage } from '../../../base/paging';
import { oneOf } from '../../../base/parameters';
import { aboutAccount } from '../subjects';
import { isoTime } from '../../../base/time';
import { userOf } from '../users/users';

const statuses = {
	Any: () => true,
	Assigned: ({ enabled }: MfaDevice) => enabled !== undefined,
	Unassigned: ({ enabled }: MfaDevice) => enabled === undefined
};

/**
 * Root's device shows with root as its user. Seeds are never shown again.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html
 */
export const listVirtualMfaDevices = aboutAccount({
	name: 'ListVirtualMFADevices',
	level: 'List',
	parameters: {
		AssignmentStatus: v.optional(oneOf(['Assigned', 'Unassigned', 'Any']), 'Any'),
		...paging
	},
	apply: (_, account, { AssignmentStatus: status, ...page }) =>
		tablePage(
			account,
			page,
			'VirtualMFADevices',
			account.iam.mfaDevices,
			({ serial, enabled }) => ({
				SerialNumber: serial,
				...(enabled ? assignment(account, enabled) : {})
			}),
			(device) => device.kind === 'virtual' && statuses[status](device)
		)
});

function assignment(account: Account, { holder, at }: Enablement) {
	return {
		EnableDate: isoTime(at),
		User:
			holder.kind === 'root'
				? rootAnswer(account)
				: userAnswer(account, userOf(account, holder.key))
	};
}
