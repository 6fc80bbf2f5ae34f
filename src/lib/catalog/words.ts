/**
 * The words of a name, in lower case: `GetObjectAcl` has `get`, `object` and `acl`, `Amazon S3` has
 * `amazon` and `s3`, `CreateVPCEndpoint` has `create`, `vpc` and `endpoint`.
 */
export function wordsOf(name: string): readonly string[] {
	const words: string[] = [];
	let start = 0;
	for (let place = 1; place <= name.length; place++) {
		if (place < name.length && !startsWord(name, place)) continue;
		const word = name.slice(start, place).replace(/[^A-Za-z0-9]/g, '');
		if (word) words.push(word.toLowerCase());
		start = place;
	}
	return words;
}

function startsWord(name: string, place: number): boolean {
	const [before = '', here = '', after = ''] = [name[place - 1], name[place], name[place + 1]];
	if (!isLetterOrDigit(before)) return true;
	if (!isUpper(here)) return false;
	return !isUpper(before) || isLower(after);
}

function isUpper(character: string): boolean {
	return character >= 'A' && character <= 'Z';
}

function isLower(character: string): boolean {
	return character >= 'a' && character <= 'z';
}

function isLetterOrDigit(character: string): boolean {
	return isUpper(character) || isLower(character) || (character >= '0' && character <= '9');
}

/**
 * Whether the text is made of beginnings of the words in their order, words left out or not:
 * `getobj` and `go` are in `get object`. Takes time in proportion to text times words.
 */
export function abbreviates(text: string, words: readonly string[]): boolean {
	// All lengths of the text that the words so far can account for.
	let reached = new Set([0]);
	for (const word of words) {
		const next = new Set(reached);
		for (const from of reached) {
			let length = 0;
			while (length < word.length && text[from + length] === word[length]) {
				length++;
				next.add(from + length);
			}
		}
		if (next.has(text.length)) return true;
		reached = next;
	}
	return text.length === 0;
}
