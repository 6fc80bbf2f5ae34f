import type * as v from 'valibot';
import type { Account } from '../account/account';
import type { ApiError } from '../account/base/error';
import type { Answers } from '../account/base/answers';
import type { Answer, Call, Service } from '../account/base/call';
import { identify } from '../account/perform/identify';
import { factsOf, operationOf, whyLeft } from '../account/perform/registry';
import {
	publicCost,
	shapeOf as passwordShapeOf
} from '../account/services/iam/credentials/password';
import { sealNew, sealTyped } from '../account/services/iam/credentials/typed-password';
import { perform } from '../account/perform/perform';
import { askedIn, serviceAsked, type Asked } from './asked';
import { withBlobs } from './blobs';
import { callerOf, type Admission } from './caller';
import { doorFault } from './door';
import { elsewhere, nameOf, notHere } from './elsewhere';
import { faultStatus, refuse, type Fault, type Read } from './fault';
import { headerOf, pathOf, type HttpRequest, type HttpResponse } from './http';
import { isNamed } from './json';
import type { WireService } from './protocol';
import { readParameters } from './parameters';
import { shapeOf } from '../account/base/shape';
import { answers } from '../account/services/answers';
import { isKnownToS3, receiveS3 } from './s3/handle';
import { routeOf, type Route } from './s3/route';
import { answered, formatFor, refused, type Answering } from './response';

export interface Handling extends Admission {
	/** In the form of a UUID. */
	readonly requestId: string;
	readonly door: 'endpoint' | 'sdk';
}

/** The answer to a request and the account after it. */
export interface Handled {
	readonly account: Account;
	readonly response: HttpResponse;
	readonly about: About;
}

/** What is known of a request, for whoever keeps a log. No secrets. */
export interface About {
	/** The caller's ARN, or the key it showed. */
	readonly who?: string;
	/** `iam:CreateUser`, where it is an operation at all. */
	readonly action?: string;
	/** The code of the error, if it was refused. */
	readonly error?: string;
}

/** What has become of a request at the door: a call that is still to be performed, or a refusal. */
export type Received =
	| {
			readonly kind: 'call';
			readonly call: Call;
			/** Writes what the call was answered; the account is the one after it. */
			respond(answer: Answer, account: Account): Responded;
	  }
	| ({ readonly kind: 'refused' } & Responded);

export interface Responded {
	readonly response: HttpResponse;
	readonly about: About;
}

/**
 * Answers one HTTP request to the account: reads the Query protocol, verifies the signature, performs
 * the call, writes AWS's XML. A refusal at the door leaves the account as it was.
 */
export function handle(account: Account, request: HttpRequest, handling: Handling): Handled {
	const received = receive(account, request, handling);
	if (received.kind === 'refused') return { account, ...received };
	const { account: after, answer } = perform(account, received.call);
	return { account: after, ...received.respond(answer, after) };
}

/** The call that a request asks for, once its signature is verified; for whoever performs it elsewhere. */
export function receive(account: Account, request: HttpRequest, handling: Handling): Received {
	const asked = askedIn(request);
	const { service = 'iam', action } = asked;
	const { requestId } = handling;
	const answering: Answering = { service, format: formatFor(request), requestId };
	// Only this machine's port can be reached by web pages.
	const turnedAway = handling.door === 'endpoint' ? doorFault(request) : undefined;
	const route = turnedAway ? undefined : s3Route(request, asked);
	if (route) return receiveS3(account, request, { route, signed: asked.signed }, handling);
	const meant = turnedAway ? undefined : elsewhere(request, asked);
	if (meant) {
		const about = { ...aboutDoor(asked), action: nameOf(meant), error: 'NotSimulated' };
		return { kind: 'refused', response: notHere(meant, requestId), about };
	}
	const read: Read<Call> = turnedAway
		? { ok: false, fault: turnedAway }
		: readCall(account, request, asked, handling);
	if (!read.ok) {
		const { code } = read.fault;
		const response = refused(answering, { ...read.fault, status: faultStatus[code] });
		return { kind: 'refused', response, about: { ...aboutDoor(asked), error: code } };
	}
	const call = read.value;
	const about = { ...aboutDoor(asked), ...aboutCaller(account, call) };
	return {
		kind: 'call',
		call,
		respond(answer, after) {
			if (!answer.ok) {
				const { error } = answer;
				return {
					response: refused(answering, { ...error, status: statusOf(service, error) }),
					about: { ...about, error: error.code }
				};
			}
			const schema = answerOf(service, action);
			const value = isNamed(answer.value) ? withBlobs(after, answer.value, shapeOf(schema)) : {};
			return { response: answered(answering, action, value, schema), about };
		}
	};
}

/** Which operation a request names, before anything is checked: what performing it may have to load. */
export function wantedBy(request: HttpRequest): Pick<Call, 'service' | 'operation'> {
	const asked = askedIn(request);
	if (isForS3(request, asked)) {
		const { service, operation } = routeOf(request);
		return { service, operation };
	}
	return { service: asked.service ?? 'iam', operation: asked.action };
}

/** What is asked of S3, where it is S3 that is asked, and there is an answer. */
function s3Route(request: HttpRequest, asked: Asked): Route | undefined {
	if (!isForS3(request, asked)) return undefined;
	const route = routeOf(request);
	return isKnownToS3(route) ? route : undefined;
}

/** Without a signature there is but the path to tell: those of other services are `/`. */
function isForS3(request: HttpRequest, asked: Asked): boolean {
	const { signed, action } = asked;
	if (signed) return signed.ok && signed.value.scope.service === 's3';
	return pathOf(request) !== '/' && action === '' && elsewhere(request, asked) === undefined;
}

function answerOf(service: WireService, action: string): v.GenericSchema {
	const schema = (answers[service] as Answers)[action];
	if (!schema)
		throw new Error(`${service}:${action} is answered, but not in the service's answers`);
	return schema;
}

/** The answer to what is turned away before it can be handled. */
export function refuseAtDoor({ code, message }: Fault, requestId: string): HttpResponse {
	const refusal = { code, message, status: faultStatus[code] };
	return refused({ service: 'iam', format: 'xml', requestId }, refusal);
}

function readCall(
	account: Account,
	request: HttpRequest,
	asked: Asked,
	handling: Handling
): Read<Call> {
	const service = serviceAsked(request, asked);
	if (!service.ok) return service;
	const caller = callerOf(account, request, { ...asked, service: service.value }, handling);
	if (!caller.ok) return caller;
	const parameters = parametersOf(account, service.value, asked, handling);
	if (!parameters.ok) return parameters;
	const userAgent = headerOf(request, 'user-agent')?.slice(0, longestUserAgent);
	return {
		ok: true,
		value: {
			service: service.value,
			operation: asked.action,
			parameters: parameters.value,
			caller: caller.value,
			time: handling.now,
			door: handling.door,
			...(request.sourceIp === undefined ? {} : { sourceIp: request.sourceIp }),
			...(userAgent === undefined ? {} : { userAgent })
		}
	};
}

const longestUserAgent = 1024;

function parametersOf(
	account: Account,
	service: Service,
	{ action, form }: Asked,
	{ door }: Handling
): Read<Call['parameters']> {
	const operation = operationOf({ service, operation: action });
	if (!operation) return { ok: true, value: {} }; // `perform` says that there is none
	if (operation.stepOf !== undefined) {
		return refuse('InvalidAction', `The action ${action} is not valid for this endpoint.`);
	}
	return readParameters(operation.parameters, form, (text) =>
		// Nothing that comes to the endpoint is kept beyond the process, so it need not be sealed dearly.
		door === 'endpoint'
			? { ...sealTyped(text, account, publicCost), ...passwordShapeOf(text, account) }
			: sealNew(text, account)
	);
}

function statusOf(service: Service, { code }: ApiError): number {
	return factsOf(service, code).status;
}

function aboutDoor({ service, action, signed }: Asked): About {
	return {
		...(signed?.ok ? { who: signed.value.accessKeyId } : {}),
		...(service && isKnown({ service, operation: action })
			? { action: `${service}:${action}` }
			: {})
	};
}

function isKnown(call: Pick<Call, 'service' | 'operation'>): boolean {
	return operationOf(call) !== undefined || whyLeft(call) !== undefined;
}

function aboutCaller(account: Account, call: Call): About {
	const identified = identify(account, call);
	return identified.ok && 'arn' in identified.identity ? { who: identified.identity.arn } : {};
}
