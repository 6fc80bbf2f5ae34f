import type { Text } from '../document';
import type { Facts, ServiceFacts } from '../facts';
import { finding, type Finding, type Fix } from '../finding';
import { quoted } from '../quoted';
import { fixedStart, isWild } from '../pattern/wildcards';
import { globMatcher } from './actions';
import type { Check } from './check';
import { isService } from './services';
import { suggester, type Suggest } from './suggester';

/**
 * Whether the actions exist.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export const actionNames: Check = function* ({ draft, facts }) {
	const suggestOne = suggester();
	for (const { action } of draft.statements) {
		for (const pattern of action?.patterns ?? []) yield* checkName(pattern, facts, suggestOne);
	}
};

function* checkName(pattern: Text, facts: Facts, suggestOne: Suggest): Iterable<Finding> {
	const { value, range } = pattern;
	const [prefix, name, more] = value.split(':', 3);
	// What is no service and name, or has a variable in it, is reported as such.
	if (!prefix || !name || more !== undefined || value.includes('${')) return;
	if (isWild(prefix)) {
		yield finding(
			'WILDCARD_IN_SERVICE_NAME',
			`The service of ${quoted(value)} has a wildcard, so it may take in services that you do not mean. Name the service.`,
			range
		);
	} else if (!isService(prefix, facts)) {
		yield unknownService(
			pattern,
			prefix,
			suggestOne(prefix, () => facts.prefixes)
		);
	} else {
		const service = facts.service(prefix.toLowerCase());
		if (service && !isKnown(service, name)) {
			const meant = suggestOne(name, () => service.actions.map((action) => action.name));
			yield unknownAction(pattern, `${prefix}:`, meant, service);
		}
	}
}

function isKnown(service: ServiceFacts, name: string): boolean {
	if (!isWild(name)) return service.action(name) !== undefined;
	if (name.length > longest) return true;
	const pattern = name.toLowerCase();
	const start = fixedStart(pattern);
	const matches = globMatcher(pattern);
	return lowerNames(service).some((action) => action.startsWith(start) && matches(action));
}

/** Nothing is said of longer patterns: no action has a name like that. */
const longest = 512;

const namesOf = new WeakMap<ServiceFacts, readonly string[]>();

function lowerNames(service: ServiceFacts): readonly string[] {
	const known = namesOf.get(service) ?? service.actions.map(({ name }) => name.toLowerCase());
	namesOf.set(service, known);
	return known;
}

function unknownService(pattern: Text, prefix: string, meant: string | undefined): Finding {
	return finding(
		'INVALID_SERVICE_IN_ACTION',
		`AWS has no service ${quoted(prefix)}, so ${quoted(pattern.value)} matches nothing.${didYouMean(meant)}`,
		pattern.range,
		meant === undefined ? undefined : replacing(pattern, meant + pattern.value.slice(prefix.length))
	);
}

function unknownAction(
	pattern: Text,
	prefix: string,
	meant: string | undefined,
	{ name }: ServiceFacts
): Finding {
	return finding(
		'INVALID_ACTION',
		isWild(pattern.value)
			? `No action of ${name} fits ${quoted(pattern.value)}, so it matches nothing. Check its spelling.`
			: `${name} has no action ${quoted(pattern.value)}, so it matches nothing.${didYouMean(meant && prefix + meant)}`,
		pattern.range,
		meant === undefined || isWild(pattern.value) ? undefined : replacing(pattern, prefix + meant)
	);
}

function didYouMean(meant: string | undefined): string {
	return meant === undefined ? ' Check its spelling.' : ` Did you mean ${quoted(meant)}?`;
}

function replacing({ value, range }: Text, text: string): Fix {
	return {
		title: `Replace ${quoted(value)} by ${quoted(text)}`,
		edits: [{ range, text: JSON.stringify(text) }]
	};
}
