import { accessKeyAnswer } from './access-keys';
import { credentialsOf } from './credentials';
import { listPage, paging } from '../../../base/paging';
import { aboutCredentials } from '../subjects';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html */
export const listAccessKeys = aboutCredentials({
	name: 'ListAccessKeys',
	level: 'List',
	parameters: paging,
	apply: ({ account }, holder, page) =>
		listPage(account, page, 'AccessKeyMetadata', credentialsOf(account, holder).accessKeys, (key) =>
			accessKeyAnswer(account, holder, key)
		)
});
