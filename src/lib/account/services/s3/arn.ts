/** Neither has a Region or an account: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-arn-format.html */
export function bucketArn(bucket: string): string {
	return `arn:aws:s3:::${bucket}`;
}

export function objectArn(bucket: string, key: string): string {
	return `arn:aws:s3:::${bucket}/${key}`;
}

/** What an ARN names; nothing where it is neither a bucket nor an object. */
export function readArn(
	arn: string
): { readonly bucket: string; readonly key?: string } | undefined {
	const [, bucket, key] = /^arn:aws:s3:::([^/]+)(?:\/(.+))?$/s.exec(arn) ?? [];
	if (bucket === undefined) return undefined;
	return key === undefined ? { bucket } : { bucket, key };
}
