import type { ErrorTable } from '../../base/error';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export const s3Errors = {
	AccessControlListNotSupported: { status: 400 },
	BucketAlreadyExists: { status: 409 },
	BucketAlreadyOwnedByYou: { status: 409 },
	BucketNotEmpty: { status: 409 },
	EntityTooLarge: { status: 400 },
	IllegalLocationConstraintException: { status: 400 },
	IllegalVersioningConfigurationException: { status: 400 },
	InvalidArgument: { status: 400 },
	InvalidBucketAclWithBlockPublicAccessError: { status: 400 },
	InvalidBucketAclWithObjectOwnership: { status: 400 },
	InvalidBucketName: { status: 400 },
	InvalidRange: { status: 416 },
	InvalidRequest: { status: 400 },
	InvalidTag: { status: 400 },
	KeyTooLongError: { status: 400 },
	MalformedPolicy: { status: 400 },
	MalformedXML: { status: 400 },
	MetadataTooLarge: { status: 400 },
	MethodNotAllowed: { status: 405 },
	NoSuchBucket: { status: 404 },
	NoSuchBucketPolicy: { status: 404 },
	NoSuchKey: { status: 404 },
	NoSuchPublicAccessBlockConfiguration: { status: 404 },
	NoSuchTagSet: { status: 404 },
	NoSuchVersion: { status: 404 },
	OwnershipControlsNotFoundError: { status: 404 },
	PreconditionFailed: { status: 412 },
	TooManyBuckets: { status: 400 }
} as const satisfies ErrorTable;

declare module '../../base/error' {
	interface ErrorCodes {
		readonly s3: keyof typeof s3Errors;
	}
}
