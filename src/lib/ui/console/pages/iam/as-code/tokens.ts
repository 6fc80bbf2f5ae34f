import type { Language } from '$lib/shell/as-code/as-code';
import { jsonTokens, type Token, type TokenKind } from '$lib/ui/json-tokens';

/** A line that begins with `#` is a comment, unless a text is open. */
const comment = '(?<comment>^#.*)';
const space = '(?<space>\\s+)';

/** In what each language is told apart: what comes first wins. */
const pieces: Readonly<Record<Language, RegExp>> = {
	cli: new RegExp(
		`${comment}|${space}|(?<punctuation>\\\\.)|(?<value>'[^']*'|"[^"]*")|(?<name>--[\\w-]+)|(?<rest>[^\\s'"\\\\]+)`,
		'gm'
	),
	terraform: new RegExp(
		`${comment}|${space}|(?<name>[\\w-]+(?= *=)|"(?:[^"\\\\]|\\\\.)*"(?= *=))|(?<value>"(?:[^"\\\\]|\\\\.)*"|\\b(?:true|false|null|[\\d.]+)\\b)|(?<punctuation>[{}[\\](),=])|(?<rest>[^\\s"{}[\\](),=]+)`,
		'gm'
	),
	cloudformation: new RegExp(
		`${comment}|${space}|(?<name>(?:"(?:[^"\\\\]|\\\\.)*"|[\\w:/.@+*-]+)(?=:(?:\\s|$)))|(?<punctuation>:(?=\\s)|-(?=\\s))|(?<value>"(?:[^"\\\\]|\\\\.)*"|\\S+)`,
		'gm'
	)
};

const kinds: Readonly<Record<string, TokenKind>> = {
	comment: 'comment',
	name: 'name',
	value: 'value',
	punctuation: 'punctuation'
};

/** The code in pieces, for their colours, with nothing lost. */
export function tokensOf(code: string, language: Language): Token[] {
	const tokens: Token[] = [];
	let name = '';
	let end = 0;
	for (const { 0: text, index, groups = {} } of code.matchAll(pieces[language])) {
		tokens.push({ kind: 'space', text: code.slice(end, index) });
		end = index + text.length;
		const [group = ''] = Object.keys(groups).filter((each) => groups[each] !== undefined);
		const kind = kinds[group] ?? 'space';
		if (kind === 'name') name = text;
		if (language === 'cli' && text.startsWith("'{")) tokens.push(...document(text));
		else tokens.push({ kind: kind === 'value' ? effect(name, text) : kind, text });
	}
	return [...tokens, { kind: 'space', text: code.slice(end) }];
}

/** A document in quotes is JSON. */
function document(text: string): readonly Token[] {
	const quote: Token = { kind: 'punctuation', text: "'" };
	return [quote, ...jsonTokens(text.slice(1, -1)), quote];
}

/** An effect takes the colour of the decision it leads to. */
function effect(name: string, value: string): TokenKind {
	if (name !== 'Effect') return 'value';
	return value.includes('Deny') ? 'deny' : 'allow';
}
