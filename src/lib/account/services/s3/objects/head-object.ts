import { done } from '../../../base/applied';
import { aboutContent, contentOf } from '../subjects';
import { described } from './described';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export const headObject = aboutContent({
	name: 'HeadObject',
	action: 'GetObject',
	ofVersion: 'GetObjectVersion',
	level: 'Read',
	isDataEvent: true,
	apply: ({ account }, found) => {
		const read = contentOf(found);
		return read.ok ? done(account, described(found.bucket, read.content)) : read;
	}
});
