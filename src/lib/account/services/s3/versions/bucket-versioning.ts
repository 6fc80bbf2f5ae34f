import * as v from 'valibot';
import { done, fail } from '../../../base/applied';
import { oneOf } from '../../../base/parameters';
import { withBucket } from '../buckets/buckets';
import { mfa } from '../parameters';
import type { Versioning } from '../state';
import { aboutBucket } from '../subjects';
import { mfaForVersioning } from './mfa-delete';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export const getBucketVersioning = aboutBucket({
	name: 'GetBucketVersioning',
	level: 'Read',
	apply: ({ account }, { versioning }) =>
		done(account, {
			...(versioning ? { Status: versioning.status } : {}),
			...(versioning?.mfaDelete ? { MFADelete: versioning.mfaDelete } : {})
		})
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export const putBucketVersioning = aboutBucket({
	name: 'PutBucketVersioning',
	level: 'Write',
	secrets: ['MFA'],
	parameters: {
		MFA: mfa,
		VersioningConfiguration: v.object({
			MFADelete: v.optional(oneOf(['Enabled', 'Disabled'])),
			Status: v.optional(oneOf(['Enabled', 'Suspended']))
		})
	},
	apply: (context, bucket, { MFA: shown, VersioningConfiguration: given }) => {
		const { Status: status, MFADelete: mfaDelete } = given;
		if (status === undefined) return illFormed;
		const changes = mfaDelete !== undefined && mfaDelete !== bucket.versioning?.mfaDelete;
		const proof = mfaForVersioning(context, bucket, shown, changes && mfaDelete === 'Enabled');
		if (!proof.ok) return proof;
		const kept = mfaDelete ?? bucket.versioning?.mfaDelete;
		const versioning: Versioning = { status, ...(kept === undefined ? {} : { mfaDelete: kept }) };
		return done(withBucket(proof.account, { ...bucket, versioning }));
	}
});

const illFormed = fail(
	'IllegalVersioningConfigurationException',
	'The Versioning element must be specified'
);
