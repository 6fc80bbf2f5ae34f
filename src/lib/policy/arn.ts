/*
 * What an ARN tells of its resource.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */

/** The name at its end, without the path: `jun` of `arn:aws:iam::111122223333:user/maps/jun`. */
export function nameIn(arn: string): string {
	return arn.slice(arn.lastIndexOf('/') + 1);
}

/** The account in it; nothing in those of buckets, objects and AWS's own policies. */
export function accountIn(arn: string): string | undefined {
	const account = arn.split(':')[4];
	return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
}

/** Whether a text is a whole ARN: six parts, of which those in the middle may be empty. */
export function isArn(text: string): boolean {
	return /^arn(?::[^:]*){4}:[^]+$/.test(text);
}
