import type { Asked, Item, Option, SomePolicies } from '../items/item';
import { captionOf, shownPolicies } from '../items/shown-policies';
import { plain } from '../items/words';
import { topicOf } from '../question-id';
import { tidied, type Question } from './question';

/** A question of ours in words alone; none where it has no options to choose from. */
export function fromItem(item: Item): Question | undefined {
	switch (item.kind) {
		case 'order':
		case 'match':
			return undefined;
		case 'one':
		case 'several':
			return tidied({
				topic: topicOf(item.id),
				stem: stemOf(item),
				options: item.options.map((option) => ({
					text: saidBy(option),
					right: option.right,
					why: plain(option.why)
				}))
			});
	}
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
