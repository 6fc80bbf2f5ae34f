import * as v from 'valibot';
import { saveForBucket } from '../../../policy/saving/bucket';
import { age, atMost, document, text } from '../../base/forms';
import { ofBuckets, ofObjects, ofOthers } from './access/actions';
import { isBucketName } from './buckets/bucket-name';
import { limits, quotas } from './limits';
import { bytesOf } from './objects/body';
import { objectOwnership } from './parameters';

/* What account.yaml holds of S3. Every message says what to write. */

const flag = v.optional(v.boolean('Write true or false.'), false);
const blockRemedy =
	'Write true for all four settings, false for none, or those that are on, such as BlockPublicAcls: true.';
const publicAccessBlock = v.union(
	[
		v.boolean(),
		v.strictObject({
			BlockPublicAcls: flag,
			IgnorePublicAcls: flag,
			BlockPublicPolicy: flag,
			RestrictPublicBuckets: flag
		})
	],
	blockRemedy
);

const tags = (most: number) =>
	v.optional(
		v.pipe(
			v.record(v.string(), v.string('Write a tag’s value as text.')),
			v.maxEntries(most, `S3 keeps no more than ${most} tags here.`)
		),
		{}
	);

const size = v.check(
	(content: string | { readonly base64: string }) => bytesOf(content).length <= limits.objectBytes,
	`Write a smaller object: ${limits.objectBytes} bytes at most.`
);

const object = v.strictObject({
	key: text('the key of the object, such as 2026/north.txt'),
	age: v.optional(age),
	/** Text, or other bytes in base64. */
	content: v.optional(
		v.pipe(
			v.union(
				[v.string(), v.strictObject({ base64: v.pipe(v.string(), v.base64()) })],
				'Write the content as text, or as base64: and the bytes in base64.'
			),
			size
		),
		''
	),
	contentType: v.optional(text('the type of the content, such as text/plain')),
	metadata: v.optional(v.record(v.string(), v.string('Write metadata as text.')), {}),
	tags: tags(quotas.tagsPerObject)
});

const bucket = v.pipe(
	v.strictObject({
		name: v.pipe(
			text('the name of the bucket'),
			v.check(isBucketName, 'Write 3 to 63 lower-case letters, digits, dots or hyphens.')
		),
		age: v.optional(age),
		/** The account that owns it, if it is another. */
		owner: v.optional(
			v.pipe(
				v.string('Write the account number in quotes.'),
				v.regex(/^\d{12}$/, 'Write an account number of twelve digits.')
			)
		),
		policy: v.optional(document),
		publicAccessBlock: v.optional(publicAccessBlock, true),
		ownership: v.optional(objectOwnership, 'BucketOwnerEnforced'),
		versioning: v.optional(v.picklist(['Enabled', 'Suspended'], 'Write Enabled or Suspended.')),
		mfaDelete: flag,
		tags: tags(quotas.tagsPerBucket),
		objects: v.optional(v.array(object), [])
	}),
	v.forward(
		v.check(
			({ name, policy }) => policy === undefined || said(name, policy) === undefined,
			({ input }) => {
				const { name, policy = '' } = input;
				return `Write a policy that S3 accepts; of this one it says: ${said(name, policy)}`;
			}
		),
		['policy']
	)
);

/** What S3 says of a policy that it does not keep. Whom it names shows when the account is opened. */
function said(name: string, policy: string): string | undefined {
	const saved = saveForBucket(policy, { bucket: name, ofBuckets, ofObjects, ofOthers });
	return saved.ok ? undefined : saved.error;
}

export const s3Blueprint = v.strictObject({
	/** The account’s own setting. */
	publicAccessBlock: v.optional(publicAccessBlock),
	buckets: v.optional(atMost(quotas.buckets, 'buckets', bucket), [])
});

export type S3Blueprint = v.InferOutput<typeof s3Blueprint>;
export type BucketBlueprint = S3Blueprint['buckets'][number];
