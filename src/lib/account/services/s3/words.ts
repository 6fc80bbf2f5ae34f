import type { Said, Words } from '../../base/words';

const bucket = ({ the }: Said) => `the bucket ${the('Bucket')}`;
const object = ({ the }: Said) => `${the('Key')} in the bucket ${the('Bucket')}`;
const of = (what: string) => (said: Said) => `${what} of ${bucket(said)}`;
const ofObject = (what: string) => (said: Said) => `${what} of ${object(said)}`;

const policy = of('the policy');
const tags = of('the tags');
const objectTags = ofObject('the tags');
const ownership = of('Object Ownership');
const publicAccess = of('Block Public Access');
const acl = of('the ACL');
const objectAcl = ofObject('the ACL');
const versioning = of('versioning');
const everyBucket = () => 'Block Public Access of the account';

/** In a sentence: what one does, what one did, and to what. */
export const s3Words: Words = {
	's3:CreateBucket': ['create', 'Created', bucket],
	's3:DeleteBucket': ['delete', 'Deleted', bucket],
	's3:HeadBucket': ['look for', 'Looked for', bucket],
	's3:ListBuckets': ['list', 'Listed', () => 'the buckets'],
	's3:GetBucketLocation': ['ask for', 'Asked for', of('the Region')],
	's3:GetBucketTagging': ['list', 'Listed', tags],
	's3:PutBucketTagging': ['set', 'Set', tags],
	's3:DeleteBucketTagging': ['delete', 'Deleted', tags],
	's3:PutObject': ['upload', 'Uploaded', object],
	's3:GetObject': ['download', 'Downloaded', object],
	's3:HeadObject': ['look at', 'Looked at', object],
	's3:CopyObject': [
		'copy',
		'Copied',
		(said) => `${said.the('CopySource').replace(/^\//, '')} to ${object(said)}`
	],
	's3:DeleteObject': ['delete', 'Deleted', object],
	's3:DeleteObjects': ['delete', 'Deleted', (said) => `objects in ${bucket(said)}`],
	's3:ListObjects': ['list', 'Listed', (said) => `the objects in ${bucket(said)}`],
	's3:ListObjectsV2': ['list', 'Listed', (said) => `the objects in ${bucket(said)}`],
	's3:ListObjectVersions': ['list', 'Listed', (said) => `the versions in ${bucket(said)}`],
	's3:GetObjectTagging': ['list', 'Listed', objectTags],
	's3:PutObjectTagging': ['set', 'Set', objectTags],
	's3:DeleteObjectTagging': ['delete', 'Deleted', objectTags],
	's3:GetBucketVersioning': ['look at', 'Looked at', versioning],
	's3:PutBucketVersioning': ['change', 'Changed', versioning],
	's3:GetBucketPolicy': ['look at', 'Looked at', policy],
	's3:PutBucketPolicy': ['set', 'Set', policy],
	's3:DeleteBucketPolicy': ['delete', 'Deleted', policy],
	's3:GetBucketPolicyStatus': [
		'ask',
		'Asked',
		(said) => `whether the policy of ${bucket(said)} is public`
	],
	's3:GetPublicAccessBlock': ['look at', 'Looked at', publicAccess],
	's3:PutPublicAccessBlock': ['change', 'Changed', publicAccess],
	's3:DeletePublicAccessBlock': ['switch off', 'Switched off', publicAccess],
	's3:GetBucketOwnershipControls': ['look at', 'Looked at', ownership],
	's3:PutBucketOwnershipControls': ['change', 'Changed', ownership],
	's3:DeleteBucketOwnershipControls': ['delete', 'Deleted', ownership],
	's3:GetBucketAcl': ['look at', 'Looked at', acl],
	's3:PutBucketAcl': ['change', 'Changed', acl],
	's3:GetObjectAcl': ['look at', 'Looked at', objectAcl],
	's3:PutObjectAcl': ['change', 'Changed', objectAcl]
};

export const s3controlWords: Words = {
	's3control:GetPublicAccessBlock': ['look at', 'Looked at', everyBucket],
	's3control:PutPublicAccessBlock': ['change', 'Changed', everyBucket],
	's3control:DeletePublicAccessBlock': ['switch off', 'Switched off', everyBucket]
};
