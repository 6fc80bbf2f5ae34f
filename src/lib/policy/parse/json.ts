import type { Range, Text } from '../document';
import type { Findings } from './json-findings';
import { Reader } from './json-reader';

/** A JSON value with its place in the text. Members are a list: no input ever names a property. */
export type Json = JsonObject | JsonArray | JsonScalar;

export interface JsonObject {
	readonly type: 'object';
	readonly members: readonly Member[];
	readonly range: Range;
}

export interface Member {
	readonly name: Text;
	/** Nothing where the text has no value or one that could not be read, which is a finding. */
	readonly value: Json | undefined;
	/** From the name to the end of the value. */
	readonly range: Range;
}

export interface JsonArray {
	readonly type: 'array';
	readonly items: readonly Json[];
	readonly range: Range;
}

export interface JsonScalar {
	readonly type: 'string' | 'number' | 'boolean' | 'null';
	/** What a string says, without quotes and escapes; the others as they are written. */
	readonly text: string;
	readonly range: Range;
}

/** The largest policy of AWS's has 32 KB; what is longer than this is no policy. */
const longest = 1_000_000;

/**
 * Reads JSON and goes on after each fault, so that all of them are found at once. The time is
 * linear in the length of the text, whatever it holds. Nothing comes back where there is no value.
 */
export function readJson(text: string, findings: Findings): Json | undefined {
	if (text.length <= longest) return new Reader(text, isJson(text), findings).read();
	findings.add(
		'JSON_SYNTAX_ERROR',
		'This text is longer than a million characters and was not read. No policy may be that long.',
		{ from: 0, to: text.length }
	);
	return undefined;
}

/** Only where a text is no JSON may anything in it be taken for a slip. */
function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
