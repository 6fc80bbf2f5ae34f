/** An element with what is in it. */
export class Element {
	readonly children: Element[] = [];
	text = '';

	constructor(
		readonly name: string,
		readonly namespace?: string
	) {}

	/** The element that a path of names leads to. */
	at(...path: readonly string[]): Element | undefined {
		const [name, ...rest] = path;
		if (name === undefined) return this;
		return this.children.find((child) => child.name === name)?.at(...rest);
	}

	/** The texts of a list's members. */
	get texts(): readonly string[] {
		return this.children.map(({ text }) => text);
	}
}

const token = /<(\/?)([A-Za-z][A-Za-z0-9]*)(?: xmlns="([^"<&]*)")?>|([^<]+)/y;
const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&apos;': "'",
	'&#xD;': '\r'
};

/** Reads XML as strictly as a parser does, and throws where it is not well-formed. */
export function readXml(xml: string): Element {
	const root = new Element('');
	const open = [root];
	token.lastIndex = /^<\?xml [^?]*\?>\n/.exec(xml)?.[0].length ?? 0;
	while (token.lastIndex < xml.length) {
		const at = token.lastIndex;
		const found = token.exec(xml);
		if (!found) throw new Error(`Not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
		const [, closing, name = '', namespace, text] = found;
		const current = open.at(-1) ?? root;
		if (text !== undefined) current.text += textIn(text);
		else if (closing) {
			if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`);
			open.pop();
		} else {
			const element = new Element(name, namespace);
			current.children.push(element);
			open.push(element);
		}
	}
	const [only, ...more] = root.children;
	if (open.length !== 1 || !only || more.length > 0 || root.text.trim() !== '') {
		throw new Error('Not one whole element');
	}
	return only;
}

function textIn(raw: string): string {
	if (!raw.isWellFormed()) throw new Error('Half a character');
	for (const character of raw) {
		const forbidden =
			character < ' ' ? !'\t\n\r'.includes(character) : /[\uFFFE\uFFFF]/.test(character);
		if (forbidden)
			throw new Error(`A character that XML cannot hold: ${JSON.stringify(character)}`);
	}
	return raw.replace(/&[^;]*;?/g, (entity) => {
		const character = entities[entity];
		if (character === undefined) throw new Error(`No such entity: ${entity}`);
		return character;
	});
}
