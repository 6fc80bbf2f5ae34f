import { keysOf, singleValueOf, type Keys } from './context';
import type { Lookup } from './pattern';
import type { Request } from './request';

/** A request as statements are asked about it. */
export interface Asked {
	readonly request: Request;
	/** In lower case, with the part before the colon. */
	readonly action: string;
	readonly service: string;
	readonly keys: Keys;
	readonly lookup: Lookup;
	/** The principal has a permissions boundary. */
	readonly bounded: boolean;
}

export function ask(request: Request, bounded: boolean): Asked {
	const action = request.action.toLowerCase();
	const keys = keysOf(request.context);
	return {
		request,
		action,
		service: serviceOf(action),
		keys,
		lookup: (key) => singleValueOf(keys, key),
		bounded
	};
}

/** What stands before the colon of an action. */
export function serviceOf(action: string): string {
	const colon = action.indexOf(':');
	return colon < 0 ? action : action.slice(0, colon);
}
