/*
 * S3's calls whose permission has another name: https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 * Whoever knows the call writes its name into policies, where a name that is nearly the same may mean
 * something else.
 */
const s3: ReadonlyMap<string, string> = new Map([
	['listbuckets', 'ListAllMyBuckets'],
	['listobjects', 'ListBucket'],
	['listobjectsv2', 'ListBucket'],
	['listobjectversions', 'ListBucketVersions'],
	['headbucket', 'ListBucket'],
	['headobject', 'GetObject'],
	['deleteobjects', 'DeleteObject'],
	['createmultipartupload', 'PutObject'],
	['uploadpart', 'PutObject'],
	['completemultipartupload', 'PutObject'],
	['listmultipartuploads', 'ListBucketMultipartUploads'],
	['listparts', 'ListMultipartUploadParts'],
	['getbucketencryption', 'GetEncryptionConfiguration'],
	['putbucketencryption', 'PutEncryptionConfiguration'],
	['getbucketreplication', 'GetReplicationConfiguration'],
	['putbucketreplication', 'PutReplicationConfiguration']
]);

/** The action that allows the call of a name that is no action. */
export function actionForCall(prefix: string, name: string): string | undefined {
	return prefix.toLowerCase() === 's3' ? s3.get(name.toLowerCase()) : undefined;
}
