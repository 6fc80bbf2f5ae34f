import * as v from 'valibot';
import { ownerOf } from '../iam/credentials/key-owner';
import { done, fail } from '../../base/applied';
import { stsOperation } from './operation';
import { accessKeyId } from '../iam/parameters';
import { lookUp } from '../../base/table';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html */
export const getAccessKeyInfo = stsOperation({
	name: 'GetAccessKeyInfo',
	level: 'Read',
	simplified:
		'Knows the keys of this account only; AWS reads from every key, deleted ones too, whose it is.',
	parameters: v.object({ AccessKeyId: accessKeyId }),
	access: {
		kind: 'policies',
		resource: () => ({ arn: '*', printed: '*' }),
		apply: ({ account }, { AccessKeyId: id }) =>
			ownerOf(account, id) || lookUp(account.sts.temporary, id)?.id === id
				? done(account, { Account: account.id })
				: fail('ValidationError', `${id} is not an access key of this account.`)
	}
});
