import { userNameOf } from '../credentials/credentials';
import { devicesOf, mfaDeviceAnswer } from './devices';
import { listPage, paging } from '../../../base/paging';
import { aboutCredentials } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html */
export const listMfaDevices = aboutCredentials({
	name: 'ListMFADevices',
	level: 'List',
	parameters: paging,
	apply: ({ account }, holder, page) => {
		const owner = userNameOf(account, holder);
		return listPage(account, page, 'MFADevices', devicesOf(account, holder), (device) => ({
			...owner,
			...mfaDeviceAnswer(device)
		}));
	}
});
