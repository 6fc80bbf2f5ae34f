import type { Service } from '../../account/base/call';
import type { ErrorCode } from '../../account/base/error';
import { factsOf } from '../../account/perform/registry';
import { faultStatus } from '../../wire/fault';
import type { Command } from './commands';
import { Exit, exitCodes } from './exit';

/** A refusal of the account, as the CLI tells it. */
export class ServiceError extends Exit {
	constructor(
		/** As it came over the wire. */
		readonly told: string,
		/** Of the HTTP response. */
		readonly status: number,
		readonly reason: string,
		operation: string
	) {
		super(
			exitCodes.service,
			`An error occurred (${told}) when calling the ${operation} operation: ${reason}`
		);
	}
}

export function serviceError(
	{ service, operation }: Pick<Command, 'service' | 'operation'>,
	{ code, message }: { readonly code: string; readonly message: string }
): ServiceError {
	const isS3 = service === 's3' || service === 's3control';
	const told = isS3 ? inS3Words(code, message) : { code, message };
	const status = told.status ?? statusOf(service, code);
	// What HEAD asks is answered without a body: there is but the status.
	if (isS3 && operation.startsWith('Head')) {
		return new ServiceError(String(status), status, reasons[status] ?? 'Bad Request', operation);
	}
	return new ServiceError(told.code, status, told.message, operation);
}

function statusOf(service: Service, code: string): number {
	const atDoor: Readonly<Record<string, number>> = faultStatus;
	return atDoor[code] ?? factsOf(service, code as ErrorCode).status;
}

const reasons: Readonly<Record<number, string>> = { 403: 'Forbidden', 404: 'Not Found' };

/** S3 has codes of its own for what every service may answer. */
function inS3Words(
	code: string,
	message: string
): { readonly code: string; readonly message: string; readonly status?: number } {
	switch (code) {
		case 'InvalidClientTokenId':
			return {
				code: 'InvalidAccessKeyId',
				message: 'The AWS Access Key Id you provided does not exist in our records.',
				status: 403
			};
		case 'ValidationError':
			return { code: 'InvalidArgument', message, status: 400 };
		default:
			return { code, message };
	}
}
