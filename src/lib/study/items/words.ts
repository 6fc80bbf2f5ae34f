import type { Block, Inline, Prose } from '../../scenario/prose';
import type { PolicyForm } from '../../policy/question/form';
import type { Asked, Item, Option, Pair, SomePolicies } from './item';

/** Prose as bare text, for measuring and comparing. */
export function plain(prose: Prose): string {
	return prose.map(ofBlock).join('\n');
}

function ofBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return block.content.map(ofInline).join('');
		case 'list':
			return block.items.map(plain).join('\n');
		case 'quote':
			return plain(block.content);
		case 'code':
			return block.text;
	}
}

function ofInline(inline: Inline): string {
	switch (inline.kind) {
		case 'text':
		case 'code':
		case 'term':
			return inline.text;
		case 'strong':
		case 'link':
			return inline.content.map(ofInline).join('');
	}
}

/** What stands in the place of a text that was left out. */
export function inWords(asserted: Pick<Option | Pair, 'text' | 'request' | 'policies'>): string {
	const { text, request, policies } = asserted;
	if (text) return plain(text);
	return [request ? askedInWords(request) : '', policies ? policiesInWords(policies) : '']
		.filter((part) => part !== '')
		.join(' ');
}

function askedInWords({ action = '', resource = '', principal = '', context = {} }: Asked): string {
	const keys = Object.entries(context).map(([key, value]) => `${key} ${String(value)}`);
	return [action, resource, principal, ...keys].filter((part) => part !== '').join(' ');
}

function policiesInWords(policies: SomePolicies): string {
	const { blockPublicAccess, ...attached } = policies;
	void blockPublicAccess;
	const forms = Object.values(attached).flat(2) as readonly PolicyForm[];
	return forms.map(({ document }) => JSON.stringify(document)).join(' ');
}

/** All that a learner reads before answering. */
export function shown(item: Item): readonly string[] {
	const given = policiesInWords(item.given.policies);
	return [plain(item.stem), given, ...choices(item)];
}

function choices(item: Item): readonly string[] {
	switch (item.kind) {
		case 'one':
		case 'several':
			return item.options.map(inWords);
		case 'order':
			return item.steps.map(({ text }) => plain(text));
		case 'match':
			return [...item.pairs.map(inWords), ...item.targets.map(({ text }) => plain(text))];
	}
}
