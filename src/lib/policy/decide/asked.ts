import { keysOf, type Keys } from '../condition/context';
import type { Request } from '../request';

/** A request as statements are asked about it. */
export interface Asked extends ActionName {
	readonly request: Request;
	readonly keys: Keys;
	/** The principal has a permissions boundary. */
	readonly bounded: boolean;
}

interface ActionName {
	/** In lower case. */
	readonly action: string;
	/** What stands before its colon. */
	readonly service: string;
}

export function ask(request: Request, bounded: boolean): Asked {
	const { action, service } = readAction(request.action);
	return { request, action, service, keys: keysOf(request.context), bounded };
}

/** Actions read before: a program asks about the same few again and again. */
const known = new Map<string, ActionName>();
const mostKnown = 10_000;

function readAction(text: string): ActionName {
	const seen = known.get(text);
	if (seen) return seen;
	const action = text.toLowerCase();
	const read = { action, service: serviceOf(action) };
	if (known.size >= mostKnown) known.clear();
	known.set(text, read);
	return read;
}

/** What stands before the colon of an action. */
export function serviceOf(action: string): string {
	const colon = action.indexOf(':');
	return colon < 0 ? action : action.slice(0, colon);
}
