/** Milliseconds since 1970. Time always comes with the call. */
export type Time = number;

/** ISO 8601 in whole seconds, as AWS writes times: `2026-11-23T08:30:00Z`. */
export function isoTime(time: Time): string {
	return new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
