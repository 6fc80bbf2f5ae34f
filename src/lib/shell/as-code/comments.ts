const longest = 84;

/** Sentences as comments, which all three languages begin with `#`. */
export function comments(sentences: readonly string[]): string {
	return sentences.flatMap(wrapped).join('\n');
}

/** Broken at spaces, so that whoever reads needs not scroll; nothing in it can end the comment. */
function wrapped(sentence: string): readonly string[] {
	const lines: string[] = [];
	let line = '#';
	for (const word of sentence.split(/\s+/)) {
		if (line.length + 1 + word.length > longest && line !== '#') {
			lines.push(line);
			line = '#  ';
		}
		line += ` ${word}`;
	}
	return [...lines, line];
}
