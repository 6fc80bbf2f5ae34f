/**
 * How much is kept. AWS's limits are far beyond: an object may have 50 TB. Here every upload stays in
 * the learner's log and every version in the account, so objects are what examples need.
 */
export const limits = {
	/** Of one object: a long text, a small picture. */
	objectBytes: 256 * 1024,
	/** Of all versions of all objects together. */
	storedBytes: 16 * 1024 * 1024
};

/** AWS's, before any increase is asked for. https://docs.aws.amazon.com/general/latest/gr/s3.html */
export const quotas = {
	buckets: 10_000,
	/** Bytes of UTF-8. */
	keyBytes: 1024,
	/** Bytes of a bucket's policy. */
	policyBytes: 20 * 1024,
	/** Of user-defined metadata, names and values. */
	metadataBytes: 2 * 1024,
	tagsPerBucket: 50,
	tagsPerObject: 10,
	keysPerDelete: 1000,
	keysPerPage: 1000
};
