import type { Account } from '../account';
import type { ApiError, ErrorCode } from './error';
import type { CloudTrailRecord } from './event';
import type { Json } from './json';

/** What a call came to. `event` adds to the record, or replaces what `perform` would write. */
export type Applied =
	| {
			readonly ok: true;
			readonly account: Account;
			readonly value: Json;
			readonly event?: Partial<CloudTrailRecord>;
			/** A question before the attempt: nothing is written. */
			readonly unrecorded?: true;
	  }
	| {
			readonly ok: false;
			readonly error: ApiError;
			readonly event?: Partial<CloudTrailRecord>;
			/** Not an attempt of its own, but a question back: nothing is written. */
			readonly unrecorded?: true;
	  };

export function done(account: Account, value: Json = {}): Applied {
	return { ok: true, account, value };
}

export type Failed = Extract<Applied, { ok: false }>;

export function fail(code: ErrorCode, message: string): Failed {
	return { ok: false, error: { code, message } };
}
