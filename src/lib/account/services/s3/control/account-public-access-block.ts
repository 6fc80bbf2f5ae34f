import * as v from 'valibot';
import { done, fail } from '../../../base/applied';
import { operationsOf } from '../../../base/operation';
import { noConfiguration, publicAccessBlockConfiguration } from '../access/public-access-block';
import { s3Of, withS3 } from '../buckets/buckets';
import type { s3controlAnswers } from './answers';

const s3controlOperation = operationsOf<'s3control', typeof s3controlAnswers>('s3control');

const named = { AccountId: v.pipe(v.string(), v.regex(/^\d{12}$/)) };
/** AWS prints no resource. */
const resource = () => ({ arn: '*' });

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_GetPublicAccessBlock.html */
export const getPublicAccessBlock = s3controlOperation({
	name: 'GetPublicAccessBlock',
	action: 'GetAccountPublicAccessBlock',
	recordedAs: 'GetAccountPublicAccessBlock',
	level: 'Read',
	parameters: v.object(named),
	access: {
		kind: 'policies',
		resource,
		apply: ({ account }, { AccountId: id }) => {
			if (id !== account.id) return another;
			const set = s3Of(account).publicAccessBlock;
			return set ? done(account, { PublicAccessBlockConfiguration: set }) : noConfiguration;
		}
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PutPublicAccessBlock.html */
export const putPublicAccessBlock = s3controlOperation({
	name: 'PutPublicAccessBlock',
	action: 'PutAccountPublicAccessBlock',
	recordedAs: 'PutAccountPublicAccessBlock',
	level: 'Permissions management',
	simplified: 'It is in force at once; organizations set nothing.',
	parameters: v.object({
		PublicAccessBlockConfiguration: publicAccessBlockConfiguration,
		...named
	}),
	access: {
		kind: 'policies',
		resource,
		apply: ({ account }, { AccountId: id, PublicAccessBlockConfiguration: publicAccessBlock }) =>
			id === account.id ? done(withS3(account, { publicAccessBlock })) : another
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_DeletePublicAccessBlock.html */
export const deletePublicAccessBlock = s3controlOperation({
	name: 'DeletePublicAccessBlock',
	action: 'PutAccountPublicAccessBlock',
	recordedAs: 'DeleteAccountPublicAccessBlock',
	level: 'Permissions management',
	parameters: v.object(named),
	access: {
		kind: 'policies',
		resource,
		apply: ({ account }, { AccountId: id }) => {
			if (id !== account.id) return another;
			const { publicAccessBlock, ...open } = s3Of(account);
			return done(publicAccessBlock ? { ...account, s3: open } : account);
		}
	}
});

const another = fail('AccessDenied', 'Access Denied');
