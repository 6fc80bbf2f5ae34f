/** An HTTP request as it came in. */
export interface HttpRequest {
	readonly method: string;
	/** Path and query string, as they stand in the first line. */
	readonly target: string;
	/** In the order they came; names in any case, one name perhaps several times. */
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body: Uint8Array;
	/** Who sent it, as an address. */
	readonly sourceIp?: string;
}

export interface HttpResponse {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** In place of the body, where it may be no text. */
	readonly bytes?: Uint8Array;
}

/** All values of a header, joined as HTTP allows; undefined where there is none. */
export function headerOf({ headers }: HttpRequest, wanted: string): string | undefined {
	const values = headers
		.filter(([name]) => name.toLowerCase() === wanted)
		.map(([, value]) => value);
	return values.length === 0 ? undefined : values.join(',');
}

export function pathOf({ target }: HttpRequest): string {
	return target.split('?', 1)[0] ?? '';
}

/** What stands behind the first question mark. */
export function queryOf({ target }: HttpRequest): string {
	const mark = target.indexOf('?');
	return mark === -1 ? '' : target.slice(mark + 1);
}

/** Whether an `Accept` names JSON, and XML not before it. */
export function acceptsJson(accept = ''): boolean {
	const types = accept.split(',').map((each) => each.split(';', 1)[0]?.trim().toLowerCase());
	const named = types.find((type) =>
		/^(application\/json|(application|text)\/xml)$/.test(type ?? '')
	);
	return named === 'application/json';
}
