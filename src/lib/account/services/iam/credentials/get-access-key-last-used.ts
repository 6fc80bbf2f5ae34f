import * as v from 'valibot';
import { rootArn, userArn } from '../arn';
import { userNameOf } from './credentials';
import { ownerOf } from './key-owner';
import { done, fail } from '../../../base/applied';
import { iamOperation } from '../operation';
import { accessKeyId } from '../parameters';
import { isoTime } from '../../../base/time';
import { userOf } from '../users/users';

/**
 * Authorised on whoever owns the key. For a key that does not exist AWS says AccessDenied, so that
 * nobody can find out by trying.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html
 */
export const getAccessKeyLastUsed = iamOperation({
	name: 'GetAccessKeyLastUsed',
	level: 'Read',
	parameters: v.object({ AccessKeyId: accessKeyId }),
	access: {
		kind: 'policies',
		resource: ({ account }, { AccessKeyId: id }) => {
			const holder = ownerOf(account, id)?.holder;
			const arn =
				holder?.kind === 'user'
					? userArn(account, userOf(account, holder.key))
					: holder
						? rootArn(account)
						: '*';
			return { arn, printed: `access key ${id}` };
		},
		apply: ({ account, identity }, { AccessKeyId: id }) => {
			const owner = ownerOf(account, id);
			if (!owner) {
				return fail(
					'AccessDenied',
					`User: ${identity.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${id}`
				);
			}
			const { lastUsed } = owner.key;
			return done(account, {
				...userNameOf(account, owner.holder),
				AccessKeyLastUsed: {
					...(lastUsed ? { LastUsedDate: isoTime(lastUsed.at) } : {}),
					ServiceName: lastUsed?.service ?? 'N/A',
					Region: lastUsed?.region ?? 'N/A'
				}
			});
		}
	}
});
