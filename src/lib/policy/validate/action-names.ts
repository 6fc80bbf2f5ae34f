import type { Text } from '../document';
import type { Facts, ServiceFacts } from '../facts';
import { finding, type Finding, type Fix } from '../finding';
import { quoted } from '../quoted';
import { fixedStart, isWild } from '../pattern/wildcards';
import { listed } from '../wording';
import { globMatcher } from './actions';
import { actionForCall } from './api-names';
import type { Check } from './check';
import { isService } from './services';
import { guesser, type Guess } from './suggester';

/**
 * Whether the actions exist.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export const actionNames: Check = function* ({ draft, facts }) {
	const guess = guesser();
	for (const { action } of draft.statements) {
		for (const pattern of action?.patterns ?? []) yield* checkName(pattern, facts, guess);
	}
};

function* checkName(pattern: Text, facts: Facts, guess: Guess): Iterable<Finding> {
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
			guess(prefix, () => facts.prefixes)
		);
	} else {
		const service = facts.service(prefix.toLowerCase());
		if (service && !isKnown(service, name)) {
			const meant = guess(name, () => service.actions.map((action) => action.name));
			const forCall = actionForCall(prefix, name);
			yield forCall === undefined
				? unknownAction(pattern, `${prefix}:`, meant, service)
				: nameOfCall(pattern, forCall, meant);
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

function unknownService(pattern: Text, prefix: string, meant: readonly string[]): Finding {
	const [only, ...others] = meant;
	return finding(
		'INVALID_SERVICE_IN_ACTION',
		`AWS has no service ${quoted(prefix)}, so ${quoted(pattern.value)} matches nothing.${didYouMean(meant)}`,
		pattern.range,
		only === undefined || others.length > 0
			? undefined
			: replacing(pattern, only + pattern.value.slice(prefix.length))
	);
}

function unknownAction(
	pattern: Text,
	prefix: string,
	meant: readonly string[],
	{ name }: ServiceFacts
): Finding {
	const [only, ...others] = meant;
	return finding(
		'INVALID_ACTION',
		isWild(pattern.value)
			? `No action of ${name} fits ${quoted(pattern.value)}, so it matches nothing. Check its spelling.`
			: `${name} has no action ${quoted(pattern.value)}, so it matches nothing.${didYouMean(meant.map((each) => prefix + each))}`,
		pattern.range,
		only === undefined || others.length > 0 || isWild(pattern.value)
			? undefined
			: replacing(pattern, prefix + only)
	);
}

/** A call and the action that allows it have different names; something else may be misspelt all the same. */
function nameOfCall(pattern: Text, action: string, near: readonly string[]): Finding {
	const [prefix = '', name = ''] = pattern.value.split(':');
	const others = near.filter((each) => each !== action).map((each) => `${prefix}:${each}`);
	const allows = `${prefix}:${action}`;
	return finding(
		'INVALID_ACTION',
		`There is no action ${quoted(pattern.value)}: what allows the call ${name} is ${quoted(allows)}.${others.length > 0 ? didYouMean(others).replace('Did', 'Or did') : ''}`,
		pattern.range,
		others.length > 0 ? undefined : replacing(pattern, allows)
	);
}

function didYouMean(meant: readonly string[]): string {
	return meant.length === 0
		? ' Check its spelling.'
		: ` Did you mean ${listed(meant.map(quoted), 'or')}?`;
}

function replacing({ value, range }: Text, text: string): Fix {
	return {
		title: `Replace ${quoted(value)} by ${quoted(text)}`,
		edits: [{ range, text: JSON.stringify(text) }]
	};
}
