import { parseXml, XmlDocumentType, XmlElement, XmlError } from '@rgrove/parse-xml';

/** SAML's own elements stand a dozen deep; how deep a parser gets differs between browsers. */
const deepest = 100;

/**
 * The outermost element of an XML text, or nothing where it is not well formed, is nested too deep,
 * or has a document type: that could define entities, and no SAML document needs one.
 */
export function readXml(text: string): XmlElement | undefined {
	const document = parsed(text);
	if (document?.children.some((node) => node instanceof XmlDocumentType)) return undefined;
	const root = document?.root ?? undefined;
	return root && isWithin(root, deepest) ? root : undefined;
}

function parsed(text: string) {
	try {
		return parseXml(text, { preserveDocumentType: true });
	} catch (error) {
		// The parser's only ways to say no, and to say that the text is nested too deep for it.
		if (error instanceof XmlError || error instanceof RangeError) return undefined;
		throw error;
	}
}

function isWithin(element: XmlElement, levels: number): boolean {
	return levels > 0 && childrenOf(element).every((child) => isWithin(child, levels - 1));
}

/** Those of that name, whatever their namespace's prefix, in order: the element itself and all in it. */
export function elementsNamed(name: string, element: XmlElement): readonly XmlElement[] {
	const inside = childrenOf(element).flatMap((child) => elementsNamed(name, child));
	return element.name.slice(element.name.indexOf(':') + 1) === name ? [element, ...inside] : inside;
}

function childrenOf({ children }: XmlElement): readonly XmlElement[] {
	return children.filter((child) => child instanceof XmlElement);
}
