import * as v from 'valibot';
import { done, fail } from '../../../base/applied';
import { refusedObjectAcl } from '../access/acl-refusal';
import { quotas } from '../limits';
import { body } from '../parameters';
import { aboutKey } from '../subjects';
import { readTags, tagsInQuery } from '../tags';
import { encryptionOf, makeContent, quotedEtag, versionIdIn } from './content';
import { idFor, putVersion } from './store';
import { besidesWriting, keyIf, writing, writingKeys } from './writing';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html */
export const putObject = aboutKey({
	name: 'PutObject',
	order: ['ACL', 'Body', 'Bucket', 'ContentType', 'Key'],
	level: 'Write',
	isDataEvent: true,
	simplified:
		'An object has 256 KB at most, all together 16 MB. It always belongs to the bucket’s owner. The KMS key of `aws:kms` is not asked.',
	parameters: {
		...writing,
		Body: v.optional(body, ''),
		IfNoneMatch: v.optional(v.string())
	},
	keys: (given) => ({ ...writingKeys(given), ...keyIf('s3:if-none-match', given.IfNoneMatch) }),
	besides: besidesWriting,
	apply: (context, { bucket, key }, given) => {
		const { account, mint, time } = context;
		const refused = refusedObjectAcl(context, { bucket, key }, 'PutObject', given.ACL);
		if (refused) return refused;
		const before = bucket.objects.get(key)?.versions[0];
		if (given.IfNoneMatch === '*' && before?.kind === 'content') return thereAlready;
		const tags = readTags(tagsInQuery(given.Tagging ?? ''), quotas.tagsPerObject);
		if (!tags.ok) return tags;
		const made = makeContent({
			id: idFor(bucket, mint.versionId()),
			modified: time,
			body: given.Body,
			contentType: given.ContentType,
			metadata: given.Metadata,
			tags: tags.tags,
			encryption: given.ServerSideEncryption,
			kmsKeyId: given.SSEKMSKeyId,
			storageClass: given.StorageClass
		});
		if (!made.ok) return made;
		const { content } = made;
		const put = putVersion(account, bucket, key, content);
		if (!put.ok) return put;
		const { ServerSideEncryption, ...byKms } = encryptionOf(content);
		return done(put.account, {
			ETag: quotedEtag(content),
			ServerSideEncryption,
			...versionIdIn(bucket, content.id),
			...byKms
		});
	}
});

const thereAlready = fail(
	'PreconditionFailed',
	'At least one of the pre-conditions you specified did not hold'
);
