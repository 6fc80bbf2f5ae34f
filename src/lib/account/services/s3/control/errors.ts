import type { ErrorTable } from '../../../base/error';

export const s3controlErrors = {
	NoSuchPublicAccessBlockConfiguration: { status: 404 }
} as const satisfies ErrorTable;

declare module '../../../base/error' {
	interface ErrorCodes {
		readonly s3control: keyof typeof s3controlErrors;
	}
}
