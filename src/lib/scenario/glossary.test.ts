import { describe, expect, test } from 'vitest';
import { findTerms, withTerms, type Glossary } from './glossary';
import { parseProse, type Inline, type Prose } from './prose';
import { readGlossary } from './read';

const glossary: Glossary = [
	{ id: 'root', term: 'root user', spelled: ['root user', 'root'], means: 'Owns the account.' },
	{ id: 'policy', term: 'policy', spelled: ['policy', 'policies'], means: 'Says what is allowed.' },
	{ id: 'mfa', term: 'MFA', spelled: ['MFA', 'MFA device'], means: 'Asks for more.' }
];

/** The text with its terms in brackets. */
const marked = (text: string) =>
	findTerms(text, glossary)
		.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}|${piece.id}]`))
		.join('');

test.each([
	['the longest spelling wins', 'a root user', 'a [root user|root]'],
	['only the first place is marked', 'root and root user', '[root|root] and root user'],
	['a sentence may begin with it', 'Policies say', '[Policies|policy] say'],
	['capitals are not taken for small letters', 'mfa, MFA', 'mfa, [MFA|mfa]'],
	['a part of a name is no term', 'root-phone, my-root, rooted', 'root-phone, my-root, rooted'],
	['signs stand beside it', '“root”, (MFA)', '“[root|root]”, ([MFA|mfa])'],
	['two may follow each other', 'root MFA', '[root|root] [MFA|mfa]']
])('%s', (_, text, expected) => {
	expect(marked(text)).toBe(expected);
});

test('no text is lost by marking it', () => {
	const text = 'The root user has no policy, root has MFA.';
	const pieces = findTerms(text, glossary);
	expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(
		text
	);
});

test('in prose a term is marked once under each heading, and never in code, links or headings', () => {
	const prose = parseProse(
		'The **root user**, see [root](/), `root`.\n\nroot again\n\n- a policy\n\n## root\n\nroot, once more'
	);
	expect(termsIn(withTerms(prose, glossary))).toEqual(['root user', 'policy', 'root']);
});

function termsIn(prose: Prose): readonly string[] {
	const inInline = (piece: Inline): readonly string[] => {
		if (piece.kind === 'term') return [piece.text];
		return 'content' in piece ? piece.content.flatMap(inInline) : [];
	};
	return prose.flatMap((block): readonly string[] => {
		if (block.kind === 'list') return block.items.flatMap(termsIn);
		if (block.kind === 'quote') return termsIn(block.content);
		return block.kind === 'code' ? [] : block.content.flatMap(inInline);
	});
}

describe('the file', () => {
	const faults = (text: string) => {
		const read = readGlossary(text);
		return read.ok ? [] : read.error.map(({ path, message }) => `${path}: ${message}`);
	};

	test('one spelling explains one term', () => {
		const entry = (id: string) => `- { id: ${id}, term: a, spelled: [key], means: b }\n`;
		expect(faults(entry('one') + entry('two'))).toEqual([
			': “key” stands under one and two: take one away'
		]);
	});

	test('what is missing is named with its place', () => {
		expect(faults('- { id: Root, term: root, spelled: [] }')).toEqual([
			'[0].id: write lowercase letters, digits and hyphens',
			'[0].spelled: write at least one spelling',
			'[0].means: this element is missing: add it'
		]);
	});
});
