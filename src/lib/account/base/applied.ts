import type { Account } from '../account';
import type { Nothing } from './answers';
import type { ApiError, ErrorCode } from './error';
import type { CloudTrailRecord } from './event';
import type { Json } from './json';

/** What a call came to. `event` adds to the record, or replaces what `perform` would write. */
export type Applied<Answer extends Json = Json> =
	| {
			readonly ok: true;
			readonly account: Account;
			readonly value: Answer;
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

/** Without a value where the operation answers with nothing but that it is done. */
export function done(account: Account): Applied<Nothing>;
/** Which answer it is, only where it is returned to tells: so that a misspelt member is one too many. */
export function done<Answer extends Json>(
	account: Account,
	value: NoInfer<Answer>
): Applied<Answer>;
export function done(account: Account, value: Json = {}): Applied {
	return { ok: true, account, value };
}

export type Failed = Extract<Applied, { ok: false }>;

export function fail(code: ErrorCode, message: string): Failed {
	return { ok: false, error: { code, message } };
}
