/** The name that AWS's console gives the policy. */
export const revocation = 'AWSRevokeOlderSessions';

/**
 * The inline policy by which AWS's console revokes sessions: those that began before a moment may do
 * nothing any more.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html
 */
export function olderSessionsDenied(time: number): string {
	const policy = {
		Version: '2012-10-17',
		Statement: [
			{
				Effect: 'Deny',
				Action: ['*'],
				Resource: ['*'],
				Condition: { DateLessThan: { 'aws:TokenIssueTime': new Date(time).toISOString() } }
			}
		]
	};
	return JSON.stringify(policy, null, 2);
}
