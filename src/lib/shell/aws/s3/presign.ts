import { signatureOf } from '../../../wire/sigv4/sign';
import { basicDate } from '../../../wire/sigv4/scheme';
import { neededCredentials } from '../config/credentials';
import { regionOf } from '../config/settings';
import { pythonRepr, integerIn } from '../python';
import { general } from '../exit';
import type { Session } from '../session';
import { option, placeIn, readS3 } from './client';

/**
 * `aws s3 presign s3://…`: an address that reads the object for so many seconds, whoever opens it. Made
 * from the key alone; nothing is asked.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export async function presign(session: Session, words: readonly string[]): Promise<number> {
	const values = readS3(
		[{ flag: 'path', name: 'path', takes: 'one', required: true }, option('expires-in')],
		words
	);
	const given = String(values.get('expires-in') ?? '3600');
	const seconds = integerIn(given);
	if (seconds === undefined) {
		throw general(`invalid literal for int() with base 10: ${pythonRepr(given)}`);
	}
	const { bucket, key } = placeIn(String(values.get('path')));
	const credentials = await neededCredentials(session);
	const region = regionOf(session) ?? 'us-east-1';
	const isHost = /^[a-z0-9-]{3,63}$/.test(bucket);
	const host = `${isHost ? `${bucket}.` : ''}s3.${region}.amazonaws.com`;
	const path = `${isHost ? '' : `/${bucket}`}/${encoded(key).replaceAll('%2F', '/')}`;
	if (!credentials) {
		session.print(`https://${host}${path}\n`);
		return 0;
	}
	const date = basicDate(session.started.account.now());
	const scope = { date: date.slice(0, 8), region, service: 's3', terminator: 'aws4_request' };
	const { accessKeyId, secretAccessKey, sessionToken } = credentials;
	const credential = `${accessKeyId}/${scope.date}/${region}/s3/aws4_request`;
	const query = [
		['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
		['X-Amz-Credential', credential],
		['X-Amz-Date', date],
		['X-Amz-Expires', String(seconds)],
		['X-Amz-SignedHeaders', 'host'],
		...(sessionToken === undefined ? [] : [['X-Amz-Security-Token', sessionToken]])
	]
		.map(([name = '', value = '']) => `${name}=${encoded(value)}`)
		.join('&');
	const request = {
		method: 'GET',
		target: `${path}?${query}`,
		headers: [['host', host]] as const,
		body: new Uint8Array()
	};
	const signature = signatureOf(request, {
		secret: secretAccessKey,
		date,
		scope,
		signedHeaders: ['host'],
		presigned: true,
		s3Payload: 'UNSIGNED-PAYLOAD'
	});
	session.print(`https://${host}${path}?${query}&X-Amz-Signature=${signature}\n`);
	return 0;
}

function encoded(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(
		/[!'()*]/g,
		(each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`
	);
}
