import { accessKeyAnswer, withAccessKeys } from './access-keys';
import type { AccessKey } from '../model/people';
import { credentialsOf } from './credentials';
import { done, fail } from '../../../base/applied';
import { quotas } from '../quotas';
import { aboutCredentials } from '../subjects';

/**
 * The secret is in this answer and never shown again.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
export const createAccessKey = aboutCredentials({
	name: 'CreateAccessKey',
	level: 'Write',
	apply: ({ account, mint, time }, holder) => {
		const most = quotas.accessKeysPerHolder;
		if (credentialsOf(account, holder).accessKeys.length >= most) {
			return fail('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${most}`);
		}
		const key: AccessKey = {
			id: mint.accessKeyId(),
			secret: mint.secretAccessKey(),
			status: 'Active',
			created: time
		};
		return done(
			withAccessKeys(account, holder, (keys) => [...keys, key]),
			{
				AccessKey: { ...accessKeyAnswer(account, holder, key), SecretAccessKey: key.secret }
			}
		);
	}
});
