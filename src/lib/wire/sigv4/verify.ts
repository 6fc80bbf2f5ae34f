import type { Time } from '../../account/base/time';
import { refuse, type Fault } from '../fault';
import type { HttpRequest } from '../http';
import type { WireService } from '../protocol';
import { basicDate, type Signed } from './scheme';
import { signatureOf } from './sign';

/** A key as the account has it; temporary credentials have a session token. */
export interface SigningKey {
	readonly secret: string;
	readonly token?: string;
}

/** AWS's words for an unknown, inactive or deleted key, and for a session token that is not its own. */
const notValid = refuse(
	'InvalidClientTokenId',
	'The security token included in the request is invalid.'
).fault;

/** IAM and STS let clocks differ by a quarter of an hour. */
const skewMinutes = 15;
const minute = 60_000;

interface Circumstances {
	readonly service: WireService | 's3';
	readonly now: Time;
	/** What a request to S3 says of its body. */
	readonly s3Payload?: string;
}

/** Why a request was not signed with this key, now, for this service; nothing where it was. */
export function verify(
	request: HttpRequest,
	signed: Signed,
	key: SigningKey | undefined,
	{ service, now, s3Payload }: Circumstances
): Fault | undefined {
	if (!key || !sameToken(key.token, signed.token)) return notValid;
	return (
		dateFault(signed) ??
		scopeFault(signed, service) ??
		(service === 's3' && signed.presigned ? expiryFault(signed, now) : ageFault(signed, now)) ??
		signatureFault(request, signed, key, s3Payload)
	);
}

/** AWS takes a token beside a long-term key for a forgery, too. */
function sameToken(own: string | undefined, shown: string | undefined): boolean {
	return own === undefined ? shown === undefined : sameText(own, shown ?? '');
}

function dateFault({ date }: Signed): Fault | undefined {
	if (timeOf(date) !== undefined) return undefined;
	return refuse(
		'IncompleteSignature',
		`Date must be in ISO-8601 'basic format'. Got '${date.slice(0, 40)}'. See http://en.wikipedia.org/wiki/ISO_8601`
	).fault;
}

function scopeFault({ scope, date }: Signed, service: Circumstances['service']): Fault | undefined {
	const faults = [
		...(isRegion(scope.region) ? [] : ['Credential should be scoped to a valid region. ']),
		...(scope.service === service
			? []
			: [`Credential should be scoped to correct service: '${service}'. `]),
		...(scope.terminator === 'aws4_request'
			? []
			: [
					`Credential should be scoped with a valid terminator: 'aws4_request', not '${scope.terminator.slice(0, 40)}'. `
				]),
		...(date.startsWith(scope.date)
			? []
			: [
					`Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scope.date.slice(0, 40)}' != '${date.slice(0, 8)}', from '${date}'. `
				])
	];
	return faults.length === 0 ? undefined : doesNotMatch(faults.join(''));
}

/**
 * STS has an endpoint in every Region. IAM has one, and AWS takes no signature for another: clients
 * know that and sign for us-east-1, but not when they are given the address of an endpoint.
 */
function isRegion(region: string): boolean {
	return /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(region);
}

/** A presigned URL, too, lives a quarter of an hour, whatever its `X-Amz-Expires` says. */
function ageFault({ date }: Signed, now: Time): Fault | undefined {
	const time = timeOf(date) ?? 0;
	const earliest = now - skewMinutes * minute;
	if (time < earliest) {
		return doesNotMatch(
			`Signature expired: ${date} is now earlier than ${basicDate(earliest)} (${basicDate(now)} - ${skewMinutes} min.)`
		);
	}
	const latest = now + skewMinutes * minute;
	if (time <= latest) return undefined;
	return doesNotMatch(
		`Signature not yet current: ${date} is still later than ${basicDate(latest)} (${basicDate(now)} + ${skewMinutes} min.)`
	);
}

/** S3 heeds `X-Amz-Expires`. */
function expiryFault({ date, lifetime = 0 }: Signed, now: Time): Fault | undefined {
	return now > (timeOf(date) ?? 0) + lifetime * 1000
		? refuse('AccessDenied', 'Request has expired').fault
		: undefined;
}

function signatureFault(
	request: HttpRequest,
	signed: Signed,
	key: SigningKey,
	s3Payload: string | undefined
): Fault | undefined {
	if (!signed.signedHeaders.includes('host')) {
		return doesNotMatch(
			"'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."
		);
	}
	const { secret } = key;
	const payload = s3Payload === undefined ? {} : { s3Payload };
	const expected = signatureOf(request, { ...signed, secret, ...payload });
	if (sameText(expected, signed.signature)) return undefined;
	return doesNotMatch(
		'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
	);
}

function doesNotMatch(message: string): Fault {
	return refuse('SignatureDoesNotMatch', message).fault;
}

function timeOf(date: string): Time | undefined {
	const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
	if (!parts) return undefined;
	const [, year, month, day, hour, minute, second] = parts;
	const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
	return Number.isNaN(time) ? undefined : time;
}

/** Takes as long for a near miss as for a far one. */
function sameText(a: string, b: string): boolean {
	let difference = a.length ^ b.length;
	for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at);
	return difference === 0;
}
