import { accessKeyAnswer, withAccessKeys } from '../../access-keys';
import type { AccessKey } from '../../account';
import { credentialsOf } from '../../credentials';
import { done, fail } from '../../operation';
import { aboutCredentials } from '../../subjects';

/** Inactive ones count. */
const keysPerHolder = 2;

/**
 * The secret is in this answer and never shown again.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
export const createAccessKey = aboutCredentials({
	name: 'CreateAccessKey',
	level: 'Write',
	apply: ({ account, mint, time }, holder) => {
		if (credentialsOf(account, holder).accessKeys.length >= keysPerHolder) {
			return fail('LimitExceeded', `Cannot exceed quota for AccessKeysPerUser: ${keysPerHolder}`);
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
