import * as v from 'valibot';
import type { Account, Enablement, MfaDevice, VirtualDevice } from '../../account';
import { listAnswer, rootAnswer, userAnswer } from '../../answers';
import { done } from '../../operation';
import { oneOf } from '../../parameters';
import { aboutAccount } from '../../subjects';
import { all } from '../../table';
import { isoTime } from '../../time';
import { userOf } from '../../users';

const statuses = {
	Any: () => true,
	Assigned: ({ enabled }: VirtualDevice) => enabled !== undefined,
	Unassigned: ({ enabled }: VirtualDevice) => enabled === undefined
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
		AssignmentStatus: v.optional(oneOf(['Assigned', 'Unassigned', 'Any']), 'Any')
	},
	apply: (_, account, { AssignmentStatus: status }) => {
		const devices = all(account.mfaDevices).filter(isVirtual).filter(statuses[status]);
		const answers = devices.map(({ serial, enabled }) => ({
			SerialNumber: serial,
			...(enabled ? assignment(account, enabled) : {})
		}));
		return done(account, listAnswer('VirtualMFADevices', answers));
	}
});

function isVirtual(device: MfaDevice): device is VirtualDevice {
	return device.kind === 'virtual';
}

function assignment(account: Account, { holder, at }: Enablement) {
	return {
		EnableDate: isoTime(at),
		User:
			holder.kind === 'root'
				? rootAnswer(account)
				: userAnswer(account, userOf(account, holder.key))
	};
}
