import type { ErrorTable } from '../../base/error';

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html */
export const cloudtrailErrors = {
	InvalidMaxResultsException: { status: 400 },
	InvalidNextTokenException: { status: 400 },
	InvalidTimeRangeException: { status: 400 }
} as const satisfies ErrorTable;

declare module '../../base/error' {
	interface ErrorCodes {
		readonly cloudtrail: keyof typeof cloudtrailErrors;
	}
}
