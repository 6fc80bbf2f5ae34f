/**
 * Where parameters stand in a request and members in a response. What is not here is the bucket, the key
 * or the body. https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
 */

/** Parameters that are headers, in whichever operation. */
export const headers: Readonly<Record<string, string>> = {
	ACL: 'x-amz-acl',
	AccountId: 'x-amz-account-id',
	ConfirmRemoveSelfBucketAccess: 'x-amz-confirm-remove-self-bucket-access',
	ContentType: 'content-type',
	CopySource: 'x-amz-copy-source',
	IfNoneMatch: 'if-none-match',
	MFA: 'x-amz-mfa',
	MetadataDirective: 'x-amz-metadata-directive',
	ObjectOwnership: 'x-amz-object-ownership',
	Range: 'range',
	SSEKMSKeyId: 'x-amz-server-side-encryption-aws-kms-key-id',
	ServerSideEncryption: 'x-amz-server-side-encryption',
	StorageClass: 'x-amz-storage-class',
	TaggingDirective: 'x-amz-tagging-directive'
};

/** Parameters that stand in the query. */
export const queries: Readonly<Record<string, string>> = {
	ContinuationToken: 'continuation-token',
	Delimiter: 'delimiter',
	EncodingType: 'encoding-type',
	FetchOwner: 'fetch-owner',
	KeyMarker: 'key-marker',
	Marker: 'marker',
	MaxBuckets: 'max-buckets',
	MaxKeys: 'max-keys',
	Prefix: 'prefix',
	StartAfter: 'start-after',
	VersionId: 'versionId',
	VersionIdMarker: 'version-id-marker'
};

/** The parameter that is the body, by operation. */
export const bodies: Readonly<Record<string, string>> = {
	CreateBucket: 'CreateBucketConfiguration',
	DeleteObjects: 'Delete',
	PutBucketOwnershipControls: 'OwnershipControls',
	PutBucketPolicy: 'Policy',
	PutBucketTagging: 'Tagging',
	PutBucketVersioning: 'VersioningConfiguration',
	PutObject: 'Body',
	PutObjectTagging: 'Tagging',
	PutPublicAccessBlock: 'PublicAccessBlockConfiguration'
};

/** Members of answers that are headers, in whichever operation. */
export const answerHeaders: Readonly<Record<string, string>> = {
	AcceptRanges: 'accept-ranges',
	AccessPointAlias: 'x-amz-access-point-alias',
	BucketArn: 'x-amz-bucket-arn',
	BucketRegion: 'x-amz-bucket-region',
	ContentLength: 'content-length',
	ContentRange: 'content-range',
	ContentType: 'content-type',
	CopySourceVersionId: 'x-amz-copy-source-version-id',
	DeleteMarker: 'x-amz-delete-marker',
	ETag: 'etag',
	LastModified: 'last-modified',
	Location: 'location',
	SSEKMSKeyId: 'x-amz-server-side-encryption-aws-kms-key-id',
	ServerSideEncryption: 'x-amz-server-side-encryption',
	Size: 'x-amz-object-size',
	StorageClass: 'x-amz-storage-class',
	TagCount: 'x-amz-tagging-count',
	VersionId: 'x-amz-version-id'
};

/** The outermost element of an answer, of operations that answer with one. */
export const roots: Readonly<Record<string, string>> = {
	DeleteObjects: 'DeleteResult',
	GetBucketAcl: 'AccessControlPolicy',
	GetBucketLocation: 'LocationConstraint',
	GetBucketTagging: 'Tagging',
	GetBucketVersioning: 'VersioningConfiguration',
	GetObjectAcl: 'AccessControlPolicy',
	GetObjectTagging: 'Tagging',
	ListBuckets: 'ListAllMyBucketsResult',
	ListObjectVersions: 'ListVersionsResult',
	ListObjects: 'ListBucketResult',
	ListObjectsV2: 'ListBucketResult'
};

/** The member that is the outermost element itself. */
export const payloads: Readonly<Record<string, string>> = {
	CopyObject: 'CopyObjectResult',
	GetBucketOwnershipControls: 'OwnershipControls',
	GetBucketPolicyStatus: 'PolicyStatus',
	GetPublicAccessBlock: 'PublicAccessBlockConfiguration'
};

/** Members of a list without an element around them, by the list's name. */
export const flat: Readonly<Record<string, string>> = {
	CommonPrefixes: 'CommonPrefixes',
	Contents: 'Contents',
	DeleteMarkers: 'DeleteMarker',
	Deleted: 'Deleted',
	Errors: 'Error',
	Objects: 'Object',
	Rules: 'Rule',
	Versions: 'Version'
};

/** Members of a list with one. */
export const wrapped: Readonly<Record<string, string>> = {
	Buckets: 'Bucket',
	Grants: 'Grant',
	TagSet: 'Tag',
	Tags: 'Tag'
};

/** Elements that have another name than the member. */
export const renamed: Readonly<Record<string, string>> = {
	Grants: 'AccessControlList',
	MFADelete: 'MfaDelete'
};

/** What is percent-encoded in lists for whoever asks for `encoding-type=url`. */
export const encoded: ReadonlySet<string> = new Set([
	'Delimiter',
	'Key',
	'KeyMarker',
	'Marker',
	'NextKeyMarker',
	'NextMarker',
	'Prefix',
	'StartAfter'
]);
