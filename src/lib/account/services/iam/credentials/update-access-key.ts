import { hasAccessKey, noSuchAccessKey, withAccessKeys } from './access-keys';
import { done } from '../../../base/applied';
import { accessKeyId, accessKeyStatus } from '../parameters';
import { aboutCredentials } from '../subjects';

/**
 * An inactive key is refused until it is made active again.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html
 */
export const updateAccessKey = aboutCredentials({
	name: 'UpdateAccessKey',
	level: 'Write',
	parameters: { AccessKeyId: accessKeyId, Status: accessKeyStatus },
	apply: ({ account }, holder, { AccessKeyId: id, Status: status }) => {
		if (!hasAccessKey(account, holder, id)) return noSuchAccessKey(id);
		return done(
			withAccessKeys(account, holder, (keys) =>
				keys.map((key) => (key.id === id ? { ...key, status } : key))
			)
		);
	}
});
