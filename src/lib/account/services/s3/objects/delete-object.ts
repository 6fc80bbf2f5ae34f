import { done } from '../../../base/applied';
import { mfa } from '../parameters';
import { aboutVersion } from '../subjects';
import { remove } from './deletion';

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject = aboutVersion({
	name: 'DeleteObject',
	order: ['Bucket', 'Key', 'MFA'],
	ofVersion: 'DeleteObjectVersion',
	level: 'Write',
	isDataEvent: true,
	secrets: ['MFA'],
	parameters: { MFA: mfa },
	apply: (context, { bucket, key, versionId }, { MFA: shown }) => {
		const removed = remove(context, bucket, { key, versionId, mfa: shown });
		if (!removed.ok) return removed;
		const { account, marker } = removed;
		const id = versionId ?? marker;
		return done(account, {
			...(marker === undefined ? {} : { DeleteMarker: true }),
			...(id === undefined ? {} : { VersionId: id })
		});
	}
});
