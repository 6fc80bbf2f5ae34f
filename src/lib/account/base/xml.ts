/** A start tag of an XML text and the text right behind it. */
export interface Element {
	/** Without its namespace's prefix. */
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly text: string;
}

/**
 * The elements of an XML text, in order, whatever stands inside what: enough to find the few that a
 * SAML document is asked for. Nothing where it is not XML at all.
 */
export function elementsOf(xml: string): readonly Element[] | undefined {
	const [before = '', ...pieces] = xml.split('<');
	if (before.trim() !== '' || pieces.length === 0) return undefined;
	return pieces.filter((piece) => /^[A-Za-z_]/.test(piece)).map(elementOf);
}

function elementOf(piece: string): Element {
	const end = piece.indexOf('>');
	const tag = end < 0 ? piece : piece.slice(0, end);
	const space = tag.search(/[\s/]/);
	const name = space < 0 ? tag : tag.slice(0, space);
	return {
		name: name.slice(name.indexOf(':') + 1),
		attributes: attributesOf(tag.slice(name.length)),
		text: end < 0 ? '' : unescaped(piece.slice(end + 1)).trim()
	};
}

/** Between the quotes stand the values, before each its name and an equals sign. */
function attributesOf(text: string): ReadonlyMap<string, string> {
	const parts = text.split('"');
	const attributes = new Map<string, string>();
	for (let at = 0; at + 1 < parts.length; at += 2) {
		const name = (parts[at] ?? '').replaceAll('=', ' ').trim();
		attributes.set(name, unescaped(parts[at + 1] ?? ''));
	}
	return attributes;
}

const entities: readonly (readonly [string, string])[] = [
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&apos;', "'"],
	['&amp;', '&']
];

function unescaped(text: string): string {
	return entities.reduce((plain, [entity, character]) => plain.replaceAll(entity, character), text);
}
