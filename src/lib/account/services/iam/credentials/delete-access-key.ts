import { hasAccessKey, noSuchAccessKey, withAccessKeys } from './access-keys';
import { done } from '../../../base/applied';
import { accessKeyId } from '../parameters';
import { aboutCredentials } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html */
export const deleteAccessKey = aboutCredentials({
	name: 'DeleteAccessKey',
	level: 'Write',
	parameters: { AccessKeyId: accessKeyId },
	apply: ({ account }, holder, { AccessKeyId: id }) => {
		if (!hasAccessKey(account, holder, id)) return noSuchAccessKey(id);
		return done(withAccessKeys(account, holder, (keys) => keys.filter((key) => key.id !== id)));
	}
});
