import type { Effect, Listing, Text } from '../document';
import type { ActionFacts, Facts, ServiceFacts } from '../facts';
import { finding, type Finding } from '../finding';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck } from './check';
import { prefixOf, stemOf } from './keys';
import { needsKey } from './operators';

/** More would say nothing new and could make a finding as long as the policy. */
const mostNamed = 20;

/**
 * Actions under a condition whose key their requests never carry, so that the statement says nothing
 * of them. Only keys of services are looked at (the catalogue does not say which requests carry a
 * global key), and only actions named in full.
 */
export const keySupport: StatementCheck = function* ({ action, effect, conditions }, { facts }) {
	if (action?.kind !== 'only') return;
	const wanted = conditions.flatMap((condition) => {
		const stem = needsKey(condition) ? stemOfService(condition.key.value, facts) : undefined;
		return stem === undefined ? [] : [{ key: condition.key, stem }];
	});
	if (wanted.length === 0) return;
	const supplies = suppliesOf(action, facts);
	for (const { key, stem } of wanted) {
		const lacking: Text[] = [];
		for (const [pattern, stems] of supplies) {
			if (!stems.has(stem)) lacking.push(pattern);
			if (lacking.length === mostNamed) break;
		}
		const [first, ...rest] = lacking;
		if (first) yield neverCarried(key, first, rest, effect);
	}
};

function neverCarried(
	key: Text,
	first: Text,
	rest: readonly Text[],
	effect: Effect | undefined
): Finding {
	return finding(
		'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
		`Requests for ${named(first, rest)} never carry "${key.value}", so this statement never ${effect === 'Deny' ? 'denies' : 'allows'} them. Put them into a statement without this condition.`,
		[key.range, first.range, ...rest.map(({ range }) => range)]
	);
}

/** The fixed part of a service's key; nothing of a global one, or one that is not known. */
function stemOfService(key: string, facts: Facts): string | undefined {
	if (prefixOf(key) === 'aws' || facts.globalKey(key)) return undefined;
	const known = facts.service(prefixOf(key))?.key(key);
	return known && stemOf(known.name);
}

/** They are asked about as part of assuming a role, and see the keys of that request. */
const partsOfAssumeRole = new Set(['sts:setcontext', 'sts:setsourceidentity', 'sts:tagsession']);

/** The actions named in full that the facts know, with the stems of the keys that they supply. */
function suppliesOf({ patterns }: Listing, facts: Facts): Map<Text, ReadonlySet<string>> {
	const supplies = new Map<Text, ReadonlySet<string>>();
	const seen = new Set<string>();
	for (const pattern of patterns) {
		const name = pattern.value.toLowerCase();
		if (isWild(name) || seen.has(name) || partsOfAssumeRole.has(name)) continue;
		seen.add(name);
		const service = facts.service(prefixOf(name));
		const stems = service && stemsOf(service, name.slice(service.prefix.length + 1));
		if (stems) supplies.set(pattern, stems);
	}
	return supplies;
}

/** Many statements name the same few actions, some of which have a hundred keys. */
const stemsByAction = new WeakMap<ActionFacts, ReadonlySet<string>>();

function stemsOf(service: ServiceFacts, name: string): ReadonlySet<string> | undefined {
	const action = service.action(name);
	if (!action) return undefined;
	const known = stemsByAction.get(action);
	if (known) return known;
	const ofTypes = action.resourceTypes.flatMap((type) => [
		...type.keys,
		...(service.resourceType(type.name)?.keys ?? [])
	]);
	const stems = new Set([...action.keys, ...ofTypes].map(stemOf));
	stemsByAction.set(action, stems);
	return stems;
}

function named(first: Text, rest: readonly Text[]): string {
	if (rest.length === 0) return first.value;
	const more = rest.length < mostNamed - 1 ? `${rest.length}` : 'many';
	return rest[0] && rest.length === 1
		? `${first.value} and ${rest[0].value}`
		: `${first.value} and ${more} other actions`;
}
