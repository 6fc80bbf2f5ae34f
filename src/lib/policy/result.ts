/**
 * What came of something that may be refused: its value, or why not. An expected refusal is a value;
 * only a surprise throws.
 */
export type Result<Value, Refusal> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Refusal };
