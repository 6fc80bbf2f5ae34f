import type { Account } from '../../account/account';
import type { Caller } from '../../account/base/call';
import { holderOf, rootOf, type Admission } from '../caller';
import { refuse, type Fault, type Read } from '../fault';
import { pairsOf } from '../form';
import { queryOf, type HttpRequest } from '../http';
import type { Signed } from '../sigv4/scheme';
import { verify } from '../sigv4/verify';
import { payloadSaid } from './payload';

/** Whose signature a request to S3 bears; nobody's is one too. */
export function s3CallerOf(
	account: Account,
	request: HttpRequest,
	signed: Read<Signed> | undefined,
	admission: Admission
): Read<Caller> {
	const { now, anyKey = false } = admission;
	if (!signed) return isSignedOfOld(request) ? ofOld : { ok: true, value: { kind: 'anonymous' } };
	if (anyKey) return rootOf(account);
	if (!signed.ok) return { ok: false, fault: inS3Words(signed.fault) };
	const { accessKeyId: id, presigned } = signed.value;
	const s3Payload = presigned ? 'UNSIGNED-PAYLOAD' : payloadSaid(request);
	const circumstances = { service: 's3', now, s3Payload } as const;
	const { key, caller } = holderOf(account, id, admission);
	const fault = verify(request, signed.value, key, circumstances);
	return fault ? { ok: false, fault: inS3Words(fault) } : { ok: true, value: caller };
}

/** Signature Version 2, in an address. New buckets have not taken it since 2020. */
function isSignedOfOld(request: HttpRequest): boolean {
	return pairsOf(queryOf(request)).some(([name]) => name === 'AWSAccessKeyId');
}

const ofOld = refuse(
	'InvalidRequest',
	'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.'
);

/** S3 has codes of its own for what is wrong with a signature. */
function inS3Words(fault: Fault): Fault {
	const { code, message } = fault;
	if (code === 'InvalidClientTokenId') return unknownKey;
	if (code === 'IncompleteSignature') return refuse('AuthorizationHeaderMalformed', message).fault;
	if (code !== 'SignatureDoesNotMatch') return fault;
	return /^Signature (expired|not yet)/.test(message) ? skewed : doesNotMatch;
}

export const unknownKey = refuse(
	'InvalidAccessKeyId',
	'The AWS Access Key Id you provided does not exist in our records.'
).fault;
const skewed = refuse(
	'RequestTimeTooSkewed',
	'The difference between the request time and the current time is too large.'
).fault;
const doesNotMatch = refuse(
	'SignatureDoesNotMatch',
	'The request signature we calculated does not match the signature you provided. Check your key and signing method.'
).fault;
