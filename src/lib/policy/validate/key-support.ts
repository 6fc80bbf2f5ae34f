import type { Condition, StatementDraft, Text } from '../document';
import type { Facts, ServiceFacts } from '../facts';
import { finding, type Finding } from '../finding';
import { isWild } from './actions';
import type { StatementCheck } from './check';
import { factsOfKey, prefixOf, stemOf } from './keys';
import { needsKey } from './operators';

/** More would say nothing new and could make a finding as long as the policy. */
const mostNamed = 20;

/**
 * Actions under a condition whose key their requests never carry, so that the statement says nothing
 * of them. Only keys of services are looked at (the catalogue does not say which requests carry a
 * global key), and only actions named in full.
 */
export const keySupport: StatementCheck = function* (statement, { facts }) {
	const supplies = suppliesOf(statement, facts);
	if (supplies.size === 0) return;
	for (const condition of statement.conditions) {
		if (needsKey(condition)) yield* withoutKey(condition, supplies, statement, facts);
	}
};

function* withoutKey(
	{ key }: Condition,
	supplies: ReadonlyMap<Text, ReadonlySet<string>>,
	{ effect }: StatementDraft,
	facts: Facts
): Iterable<Finding> {
	const known = factsOfKey(key.value, facts);
	if (!known || facts.globalKey(key.value) || prefixOf(known.name) === 'aws') return;
	if (!facts.service(prefixOf(known.name))) return;
	const stem = stemOf(known.name);
	const lacking: Text[] = [];
	for (const [action, stems] of supplies) {
		if (!stems.has(stem)) lacking.push(action);
		if (lacking.length === mostNamed) break;
	}
	const [first, ...rest] = lacking;
	if (!first) return;
	yield finding(
		'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
		`Requests for ${named(first, rest)} never carry "${key.value}", so this statement never ${effect === 'Deny' ? 'denies' : 'allows'} them. Put them into a statement without this condition.`,
		[key.range, ...lacking.map(({ range }) => range)]
	);
}

/** The actions named in full that the facts know, with the stems of the keys that they supply. */
function suppliesOf({ action }: StatementDraft, facts: Facts): Map<Text, Set<string>> {
	const supplies = new Map<Text, Set<string>>();
	if (action?.kind !== 'only') return supplies;
	const seen = new Set<string>();
	for (const pattern of action.patterns) {
		const name = pattern.value.toLowerCase();
		if (isWild(name) || seen.has(name)) continue;
		seen.add(name);
		const service = facts.service(prefixOf(name));
		const stems = service && stemsOf(service, name.slice(service.prefix.length + 1));
		if (stems) supplies.set(pattern, stems);
	}
	return supplies;
}

function stemsOf(service: ServiceFacts, name: string): Set<string> | undefined {
	const action = service.action(name);
	if (!action) return undefined;
	const ofTypes = action.resourceTypes.flatMap((type) => [
		...type.keys,
		...(service.resourceType(type.name)?.keys ?? [])
	]);
	return new Set([...action.keys, ...ofTypes].map(stemOf));
}

function named(first: Text, rest: readonly Text[]): string {
	if (rest.length === 0) return first.value;
	const more = rest.length < mostNamed - 1 ? `${rest.length}` : 'many';
	return rest[0] && rest.length === 1
		? `${first.value} and ${rest[0].value}`
		: `${first.value} and ${more} other actions`;
}
