import type { Asked, ChoiceItem, Item, Option, SomePolicies } from '../items/item';
import { captionOf, shownPolicies } from '../items/shown-policies';
import { plain } from '../items/words';
import { topicOf } from '../question-id';
import { oneLine, tidied, type ChoiceQuestion, type Question } from './question';

/** A question of ours in words alone. */
export function fromItem(item: Item): Question {
	const asked = { topic: topicOf(item.id), stem: stemOf(item) };
	switch (item.kind) {
		case 'one':
		case 'several':
			return tidied({ ...asked, options: optionsOf(item) });
		case 'order':
			return tidied({
				...asked,
				pairs: item.steps.map(({ text }, at) => ({ text: `${at + 1}`, target: plain(text) })),
				spare: [],
				why: item.steps.map(({ why }, at) => `${at + 1}. ${plain(why)}`).join('\n')
			});
		case 'match': {
			const saidOf = (id: string) => plain(item.targets.find((each) => each.id === id)?.text ?? []);
			const isSpare = (id: string) => !item.pairs.some(({ target }) => target === id);
			const pairs = item.pairs.map((pair) => ({ text: saidBy(pair), target: saidOf(pair.target) }));
			return tidied({
				...asked,
				pairs,
				spare: item.targets.filter(({ id }) => isSpare(id)).map(({ id }) => saidOf(id)),
				why: item.pairs.map((pair) => `${briefly(saidBy(pair))}: ${plain(pair.why)}`).join('\n')
			});
		}
	}
}

export function optionsOf({ options }: ChoiceItem): ChoiceQuestion['options'] {
	return options.map((option) => ({
		...{ text: saidBy(option), right: option.right, why: plain(option.why) }
	}));
}

/** Enough to know it by. */
function briefly(text: string): string {
	const line = oneLine(text);
	return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** What is asked, with the policies that it is asked of. */
export function stemOf({ stem, given }: Pick<Item, 'stem' | 'given'>): string {
	return [plain(stem), ...policiesIn(given.policies, true)].join('\n\n');
}

/** What an option says, or what is matched. */
export function saidBy({
	text,
	request,
	policies
}: Pick<Option, 'text' | 'request' | 'policies'>): string {
	const said = text ? [plain(text)] : request ? [requestIn(request)] : [];
	return [...said, ...policiesIn(policies ?? {}, false)].join('\n');
}

/** As options of requests are shown. */
function requestIn({ action = '', resource = '', principal, context = {} }: Asked): string {
	const keys = Object.entries(context).map(([key, value]) =>
		value === null ? `without ${key}` : `with ${key} ${[value].flat().join(', ')}`
	);
	const as = principal === undefined ? [] : [`as ${principal}`];
	return [`${action} on ${resource}`, ...as, ...keys].join('\n');
}

function policiesIn(policies: SomePolicies, named: boolean): readonly string[] {
	const shown = shownPolicies(policies);
	const each = shown.map((policy) =>
		named || shown.length > 1 ? `${captionOf(policy)}:\n${policy.text}` : policy.text
	);
	return policies.blockPublicAccess ? [...each, 'Block Public Access is on.'] : each;
}
