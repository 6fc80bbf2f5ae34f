import * as v from 'valibot';
import { done } from '../../../base/applied';
import { quotas } from '../limits';
import { tagSet } from '../parameters';
import { aboutContent, contentOf } from '../subjects';
import { readTags } from '../tags';
import { versionIdIn } from './content';
import { changeContent } from './store';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html */
export const getObjectTagging = aboutContent({
	name: 'GetObjectTagging',
	ofVersion: 'GetObjectVersionTagging',
	level: 'Read',
	isDataEvent: true,
	apply: ({ account }, found) => {
		const read = contentOf(found);
		if (!read.ok) return read;
		const { id, tags } = read.content;
		return done(account, { ...versionIdIn(found.bucket, id), TagSet: tags });
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html */
export const putObjectTagging = aboutContent({
	name: 'PutObjectTagging',
	ofVersion: 'PutObjectVersionTagging',
	level: 'Tagging',
	isDataEvent: true,
	parameters: { Tagging: v.object({ TagSet: tagSet }) },
	keys: ({ Tagging: { TagSet: tags } }) => ({
		...Object.fromEntries(tags.map(({ Key, Value }) => [`s3:RequestObjectTag/${Key}`, Value])),
		...(tags.length > 0 ? { 's3:RequestObjectTagKeys': tags.map(({ Key }) => Key) } : {})
	}),
	apply: ({ account }, found, { Tagging: { TagSet: given } }) => {
		const read = contentOf(found);
		if (!read.ok) return read;
		const passed = readTags(given, quotas.tagsPerObject);
		if (!passed.ok) return passed;
		const { bucket, key } = found;
		const content = { ...read.content, tags: passed.tags };
		return done(changeContent(account, bucket, key, content), versionIdIn(bucket, content.id));
	}
});

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html */
export const deleteObjectTagging = aboutContent({
	name: 'DeleteObjectTagging',
	ofVersion: 'DeleteObjectVersionTagging',
	level: 'Tagging',
	isDataEvent: true,
	apply: ({ account }, found) => {
		const read = contentOf(found);
		if (!read.ok) return read;
		const { bucket, key } = found;
		const content = { ...read.content, tags: [] };
		return done(changeContent(account, bucket, key, content), versionIdIn(bucket, content.id));
	}
});
