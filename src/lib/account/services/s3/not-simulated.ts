import type { Left } from '../../base/service';

export const notSimulated: readonly Left[] = [
	[
		'Objects here are small: they are put in one piece.',
		'AbortMultipartUpload CompleteMultipartUpload CreateMultipartUpload ListMultipartUploads ListParts UploadPart UploadPartCopy'
	],
	[
		'What S3 does by itself with time is not simulated: nothing expires, moves or is copied.',
		'DeleteBucketLifecycle DeleteBucketReplication GetBucketLifecycle GetBucketLifecycleConfiguration GetBucketReplication PutBucketLifecycle PutBucketLifecycleConfiguration PutBucketReplication RestoreObject'
	],
	[
		'Every object is encrypted with S3’s own keys; keys of KMS are not simulated.',
		'DeleteBucketEncryption GetBucketEncryption PutBucketEncryption UpdateObjectEncryption'
	],
	[
		'It says who may not delete by time, not by policy.',
		'GetObjectLegalHold GetObjectLockConfiguration GetObjectRetention PutObjectLegalHold PutObjectLockConfiguration PutObjectRetention'
	],
	[
		'Tags of a bucket count in policies only where it is switched on, and here it is not.',
		'GetBucketAbac PutBucketAbac'
	],
	[
		'It is about web pages, costs, speed or reports, not about who may do what.',
		'CreateBucketMetadataConfiguration CreateBucketMetadataTableConfiguration DeleteBucketAnalyticsConfiguration DeleteBucketCors DeleteBucketIntelligentTieringConfiguration DeleteBucketInventoryConfiguration DeleteBucketMetadataConfiguration DeleteBucketMetadataTableConfiguration DeleteBucketMetricsConfiguration DeleteBucketWebsite GetBucketAccelerateConfiguration GetBucketAnalyticsConfiguration GetBucketCors GetBucketIntelligentTieringConfiguration GetBucketInventoryConfiguration GetBucketLogging GetBucketMetadataConfiguration GetBucketMetadataTableConfiguration GetBucketMetricsConfiguration GetBucketNotification GetBucketNotificationConfiguration GetBucketRequestPayment GetBucketWebsite GetObjectAttributes GetObjectTorrent ListBucketAnalyticsConfigurations ListBucketIntelligentTieringConfigurations ListBucketInventoryConfigurations ListBucketMetricsConfigurations PutBucketAccelerateConfiguration PutBucketAnalyticsConfiguration PutBucketCors PutBucketIntelligentTieringConfiguration PutBucketInventoryConfiguration PutBucketLogging PutBucketMetricsConfiguration PutBucketNotification PutBucketNotificationConfiguration PutBucketRequestPayment PutBucketWebsite SelectObjectContent UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration WriteGetObjectResponse'
	],
	[
		'Directory buckets work otherwise and are for speed.',
		'CreateSession ListDirectoryBuckets RenameObject'
	]
];
