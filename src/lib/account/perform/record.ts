import type { Account } from '../account';
import { defaultSourceIp, defaultUserAgent } from './context';
import type { ApiError } from '../base/error';
import type { Call, Service } from '../base/call';
import type { Json } from '../base/json';
import { cut } from '../base/cut';
import type { CloudTrailRecord } from '../base/event';
import type { Identity } from '../identity';
import { mintFor } from '../base/mint';
import type { AnyOperation } from '../base/operation';
import type { Applied } from '../base/applied';
import { isoTime, type Time } from '../base/time';
import { factsOf, prefixOf, recordName } from './registry';
import { shownIn } from './shown';
import { userIdentity } from '../services/cloudtrail/user-identity';

/** Answers hold these once; the event history never does. */
const secretAnswers = ['SecretAccessKey', 'SessionToken', 'Base32StringSeed', 'QRCodePNG'];

/** Writes the event history's record of one call. */
export function recordOf(
	account: Account,
	operation: AnyOperation,
	call: Call,
	identity: Identity,
	applied: Applied
): CloudTrailRecord {
	const { service, stepOf, recordedAs = stepOf ?? operation.name, secrets = [] } = operation;
	const handsOut = operation.handsOutCredentials === true;
	const reads = operation.level === 'Read' || operation.level === 'List';
	const readOnly = reads || handsOut;
	const id = mintFor(account.seed, account.serial).uuid('event');
	return {
		...recordFrame(account, {
			service: prefixOf(service),
			name: recordedAs,
			readOnly,
			time: call.time,
			id
		}),
		userIdentity: userIdentity(account, identity),
		...whereabouts(call, identity),
		...(applied.ok ? {} : failure(service, applied.error)),
		requestParameters: shownIn('requestParameters', named(service, call.parameters), secrets),
		responseElements:
			applied.ok && (!reads || handsOut)
				? shownIn('responseElements', applied.value, secretAnswers)
				: null,
		...applied.event
	};
}

/** Parameters under the names that the history has for them. */
function named(service: Service, parameters: Call['parameters']): Json {
	return Object.fromEntries(
		Object.entries(parameters as Readonly<Record<string, Json>>).map(([name, value]) => [
			recordName(service, name),
			value
		])
	);
}

/** A service calls from inside AWS: in place of an address stands its name. */
function whereabouts(call: Call, identity: Identity) {
	return identity.kind === 'service'
		? { sourceIPAddress: identity.name, userAgent: identity.name }
		: {
				sourceIPAddress: call.sourceIp ?? defaultSourceIp,
				userAgent: call.userAgent ?? agents[call.door]
			};
}

const agents: Readonly<Record<Call['door'], string>> = {
	console: 'Leastwise console',
	terminal: 'Leastwise terminal',
	endpoint: 'Leastwise endpoint',
	program: defaultUserAgent,
	sdk: 'Leastwise SDK'
};

/** CloudTrail cuts longer messages. */
const longestMessage = 1024;

function failure(service: Service, { code, message }: ApiError) {
	const errorMessage = cut(message, longestMessage);
	const { recordedAs: errorCode = code } = factsOf(service, code);
	return errorCode === null ? { errorMessage } : { errorCode, errorMessage };
}

/** What every record says, whatever the call. */
export function recordFrame(
	{ id: accountId }: Account,
	what: { service: string; name: string; readOnly: boolean; time: Time; id: string }
) {
	return {
		eventVersion: '1.11',
		eventTime: isoTime(what.time),
		eventSource: `${what.service}.amazonaws.com`,
		eventName: what.name,
		awsRegion: 'us-east-1',
		sourceIPAddress: defaultSourceIp,
		requestParameters: null,
		responseElements: null,
		eventID: what.id,
		readOnly: what.readOnly,
		eventType: 'AwsApiCall',
		managementEvent: true,
		recipientAccountId: accountId,
		eventCategory: 'Management'
	} as const;
}
