import type { Account } from '../../account/account';
import type { Answers } from '../../account/base/answers';
import type { Answer, Call } from '../../account/base/call';
import { shapeOf } from '../../account/base/shape';
import { identify } from '../../account/perform/identify';
import { factsOf, operationOf, whyLeft } from '../../account/perform/registry';
import { answers } from '../../account/services/answers';
import { faultStatus, type Read } from '../fault';
import type { About, Handling, Received } from '../handle';
import { headerOf, type HttpRequest } from '../http';
import { isNamed } from '../json';
import type { Signed } from '../sigv4/scheme';
import { s3CallerOf, unknownKey } from './caller';
import { readParameters } from './parameters';
import { payloadOf } from './payload';
import { answered, refused, type Answering } from './response';
import type { Route } from './route';

/** Whether there is an answer to what a request asks of S3, be it that it is not simulated, and why. */
export function isKnownToS3({ service, operation }: Route): boolean {
	const call = { service, operation };
	return operationOf(call) !== undefined || whyLeft(call) !== undefined;
}

/** The call that a request to S3 asks for, once its signature is verified. */
export function receiveS3(
	account: Account,
	request: HttpRequest,
	asked: { readonly route: Route; readonly signed: Read<Signed> | undefined },
	handling: Handling
): Received {
	const { route, signed } = asked;
	const { service, operation } = route;
	const answering: Answering = {
		route,
		isHead: request.method === 'HEAD',
		requestId: handling.requestId
	};
	const shown = signed?.ok ? { who: signed.value.accessKeyId } : {};
	const about: About = { ...shown, action: `${service}:${operation}` };
	const read = readCall(account, request, asked, handling);
	if (!read.ok) {
		const { code, message } = read.fault;
		const response = refused(answering, { code, message, status: faultStatus[code] });
		return { kind: 'refused', response, about: { ...about, error: code } };
	}
	const call = read.value;
	const known = { ...about, ...callerIn(account, call) };
	return {
		kind: 'call',
		call,
		respond(answer) {
			if (!answer.ok) {
				const refusal = inS3Words(service, answer.error);
				const response = refused(answering, refusal);
				return { response, about: { ...known, error: refusal.code } };
			}
			const schema = (answers[service] as Answers)[operation];
			if (!schema) throw new Error(`${service}:${operation} is answered, but not in its answers`);
			const value = isNamed(answer.value) ? answer.value : {};
			return { response: answered(answering, value, shapeOf(schema)), about: known };
		}
	};
}

function readCall(
	account: Account,
	request: HttpRequest,
	{ route, signed }: { readonly route: Route; readonly signed: Read<Signed> | undefined },
	handling: Handling
): Read<Call> {
	const caller = s3CallerOf(account, request, signed, handling);
	if (!caller.ok) return caller;
	const { service, operation } = route;
	const payload = payloadOf(request);
	if (!payload.ok) return payload;
	const found = operationOf({ service, operation });
	const parameters = found
		? readParameters(found.parameters, request, route, payload.value)
		: ({ ok: true, value: {} } as const); // `perform` says why there is none
	if (!parameters.ok) return parameters;
	const userAgent = headerOf(request, 'user-agent')?.slice(0, longestUserAgent);
	return {
		ok: true,
		value: {
			...{ service, operation, parameters: parameters.value, caller: caller.value },
			time: handling.now,
			door: handling.door,
			...(request.sourceIp === undefined ? {} : { sourceIp: request.sourceIp }),
			...(userAgent === undefined ? {} : { userAgent })
		}
	};
}

const longestUserAgent = 1024;

type ApiError = Extract<Answer, { ok: false }>['error'];

/** S3 has other codes for what every service may answer. */
function inS3Words(service: Route['service'], { code, message }: ApiError) {
	if (code === 'InvalidClientTokenId') return { ...unknownKey, status: 403 };
	if (code === 'ValidationError') return { code: 'InvalidArgument', message, status: 400 };
	return { code, message, status: factsOf(service, code).status };
}

function callerIn(account: Account, call: Call): About {
	const identified = identify(account, call);
	return identified.ok && 'arn' in identified.identity ? { who: identified.identity.arn } : {};
}
