/** Parameters by their names on the wire, such as `Tags.member.1.Key`. */
export type Form = ReadonlyMap<string, string>;

/** A form body or query string. Of a name that comes twice AWS takes the first value. */
export function readForm(...texts: readonly string[]): Form {
	const form = new Map<string, string>();
	for (const text of texts) {
		for (const [name, value] of pairsOf(text)) {
			const key = decode(name.replaceAll('+', ' '));
			if (!form.has(key)) form.set(key, decode(value.replaceAll('+', ' ')));
		}
	}
	return form;
}

/** Names and values as they were sent, still encoded. */
export function pairsOf(text: string): readonly (readonly [name: string, value: string])[] {
	return text
		.split('&')
		.filter((part) => part !== '')
		.map((part) => {
			const equals = part.indexOf('=');
			return equals === -1 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)];
		});
}

/** Percent-decoding that takes whatever comes: what is no UTF-8 becomes U+FFFD, a lone % stays. */
export function decode(text: string): string {
	if (!text.includes('%')) return text;
	return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
		const bytes = Uint8Array.from({ length: run.length / 3 }, (_, index) =>
			Number.parseInt(run.slice(index * 3 + 1, index * 3 + 3), 16)
		);
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	});
}
