import type { Account } from '../../account';
import type { Holder } from '../iam/model/people';
import { rootArn, userArn } from '../iam/arn';
import type { CloudTrailRecord, UserIdentity } from '../../base/event';
import { userOf } from '../iam/users/users';

/**
 * What is particular to the record of a sign-in. Without a holder nobody of that name was found; `device` is the
 * serial number of the MFA device that was shown.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export function signInRecord(
	account: Account,
	holder: Holder | undefined,
	mfa: boolean,
	outcome: 'Success' | 'Failure',
	device?: string
) {
	return {
		userIdentity: identityOf(account, holder),
		eventType: 'AwsConsoleSignIn',
		requestParameters: null,
		responseElements: { ConsoleLogin: outcome },
		additionalEventData: {
			MobileVersion: 'No',
			...(device === undefined ? {} : { MFAIdentifier: device }),
			MFAUsed: mfa ? 'Yes' : 'No'
		}
	} as const satisfies Partial<CloudTrailRecord>;
}

function identityOf(account: Account, holder: Holder | undefined): UserIdentity {
	const { id: accountId } = account;
	if (!holder) return { type: 'IAMUser', accountId, userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' };
	if (holder.kind === 'root') {
		return { type: 'Root', principalId: accountId, arn: rootArn(account), accountId };
	}
	const user = userOf(account, holder.key);
	const { id: principalId, name: userName } = user;
	return { type: 'IAMUser', principalId, arn: userArn(account, user), accountId, userName };
}
