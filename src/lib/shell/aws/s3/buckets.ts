import { regionOf } from '../config/settings';
import { general, usage } from '../exit';
import type { Session } from '../session';
import { flag, placeIn, readS3, s3Client, told } from './client';
import { remove } from './transfer';

const path = { flag: 'path', name: 'path', takes: 'one', required: true } as const;
const wrongType = () => usage('<S3Uri>\nError: Invalid argument type');

/** `aws s3 mb s3://…` */
export async function makeBucket(session: Session, words: readonly string[]): Promise<number> {
	const given = String(readS3([path], words).get('path'));
	if (!given.startsWith('s3://')) throw wrongType();
	const { bucket } = placeIn(given);
	const region = regionOf(session) ?? 'us-east-1';
	const place =
		region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region } };
	try {
		await s3Client(session).call('CreateBucket', { Bucket: bucket, ...place });
	} catch (error) {
		session.complain(`make_bucket failed: ${given} ${told(error)}\n`);
		return 1;
	}
	session.print(`make_bucket: ${bucket}\n`);
	return 0;
}

/** `aws s3 rb s3://…`, with `--force` after all objects in it. */
export async function removeBucket(session: Session, words: readonly string[]): Promise<number> {
	const values = readS3([path, flag('force')], words);
	const given = String(values.get('path'));
	if (!given.startsWith('s3://')) throw wrongType();
	const { bucket, key } = placeIn(given);
	if (key !== '') throw usage(`Please specify a valid bucket name only. E.g. s3://${bucket}`);
	if (values.has('force') && (await remove(session, [given, '--recursive'])) !== 0) {
		throw general(
			'remove_bucket failed: Unable to delete all objects in the bucket, bucket will not be deleted.'
		);
	}
	try {
		await s3Client(session).call('DeleteBucket', { Bucket: bucket });
	} catch (error) {
		session.complain(`remove_bucket failed: ${given} ${told(error)}\n`);
		return 1;
	}
	session.print(`remove_bucket: ${bucket}\n`);
	return 0;
}
