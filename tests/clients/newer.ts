/** Operations that came after 2022; the boto3 that is installed may be older, as Debian 12's is. */
export const newerOperations: readonly string[] = ['iam:GetMFADevice'];
