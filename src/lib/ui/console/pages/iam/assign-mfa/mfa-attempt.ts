import type { Account } from '$lib/account/account';
import type { VirtualDevice } from '$lib/account/services/iam/model/mfa-devices';
import { nameIn } from '$lib/policy/arn';
import { mfaArn } from '$lib/account/services/iam/arn';
import { all, lookUp } from '$lib/account/base/table';
import { iam, type Wish } from '$lib/ui/wish';

/** The device of that name that was made and waits for its codes. */
export function waitingDevice(account: Account, name: string): VirtualDevice | undefined {
	const device = lookUp(account.iam.mfaDevices, mfaArn(account, '/', name));
	return device?.kind === 'virtual' && !device.enabled ? device : undefined;
}

/** The name of a device that differs from this one by capitals only: AWS takes both for the same. */
export function nameAlike({ iam }: Pick<Account, 'iam'>, name: string): string | undefined {
	const lower = name.toLowerCase();
	return all(iam.mfaDevices)
		.map(({ serial }) => nameIn(serial))
		.find((each) => each !== name && each.toLowerCase() === lower);
}

export function deleteDevice({ serial }: VirtualDevice): Wish {
	return iam('DeleteVirtualMFADevice', { SerialNumber: serial });
}

/** Leaving the assignment deletes the device that was not assigned, as AWS's console does. */
export function abandonedDevice(account: Account, name: string | undefined): Wish | undefined {
	const device = name === undefined ? undefined : waitingDevice(account, name);
	return device && deleteDevice(device);
}
