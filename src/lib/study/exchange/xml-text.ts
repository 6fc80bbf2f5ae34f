/** A text as it may stand in XML, in an element or between quotation marks: what XML has no place for is a space. */
export function xmlText(text: string): string {
	return text
		.replaceAll(/(?![\n\t])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
