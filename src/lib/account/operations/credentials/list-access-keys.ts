import { accessKeyAnswer } from '../../access-keys';
import { listAnswer } from '../../answers';
import { credentialsOf } from '../../credentials';
import { done } from '../../operation';
import { aboutCredentials } from '../../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html */
export const listAccessKeys = aboutCredentials({
	name: 'ListAccessKeys',
	level: 'List',
	apply: ({ account }, holder) => {
		const { accessKeys } = credentialsOf(account, holder);
		const keys = accessKeys.map((key) => accessKeyAnswer(account, holder, key));
		return done(account, listAnswer('AccessKeyMetadata', keys));
	}
});
