import { listAnswer } from '../../answers';
import { userNameOf } from '../../credentials';
import { devicesOf, mfaDeviceAnswer } from '../../mfa';
import { done } from '../../operation';
import { aboutCredentials } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html */
export const listMfaDevices = aboutCredentials({
	name: 'ListMFADevices',
	level: 'List',
	apply: ({ account }, holder) => {
		const owner = userNameOf(account, holder);
		const devices = devicesOf(account, holder).map((device) => ({
			...owner,
			...mfaDeviceAnswer(device)
		}));
		return done(account, listAnswer('MFADevices', devices));
	}
});
