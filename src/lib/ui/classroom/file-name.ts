/** A text as part of a file’s name, or another word where nothing of it is left. */
export function fileName(text: string, otherwise: string): string {
	const plain = text
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[^\w]+/g, '-')
		.replaceAll(/^-+|-+$/g, '')
		.toLowerCase()
		.slice(0, 60);
	return plain === '' ? otherwise : plain;
}
