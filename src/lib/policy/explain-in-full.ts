import type { Condition } from './document';
import type { Decision, Gate, Mismatch, Reading } from './decision';
import { kindNames } from './kind-names';
import { capitalised, listed } from './wording';

/**
 * The decision step by step: a sentence for each layer that had a say, in the order AWS asks them,
 * and one for what came of it.
 */
export function explainInFull(decision: Decision, who: string, action: string): readonly string[] {
	return decision.gates.map((gate) => tellGate(gate, decision, who, action));
}

function tellGate(gate: Gate, { layer }: Decision, who: string, action: string): string {
	const name = nameOf(gate);
	const spoke = gate.read.filter(({ verdict }) => verdict.applies).map(placeName);
	switch (gate.says) {
		case 'allow':
			return gate.needed
				? `${name}: ${spoke.join(', ')} allows ${action}.`
				: `${name}: ${spoke.join(', ')} allows ${action}, though nothing asked for it here.`;
		case 'deny': {
			const denies = gate.read.filter(isDeny).map(placeName);
			const comesOf =
				layer === 'owner' || layer === 'unconditional' ? 'It cannot, here.' : 'That settles it.';
			return `${name}: ${denies.join(', ')} denies ${action}. ${comesOf}`;
		}
		case 'nothing':
			return gate.needed
				? `${name}: nothing here allows ${action} for ${who}, and here it is needed.`
				: `${name}: nothing here is about it, and nothing needs to be.`;
	}
}

function isDeny({ verdict, statement }: Reading): boolean {
	return verdict.applies && statement.effect === 'Deny';
}

function nameOf({ layer, level }: Gate): string {
	const sentence = capitalised(kindNames[layer].policy);
	return level === undefined ? sentence : `${sentence}, level ${level}`;
}

/** In a sentence about its policy: `“ReadMaps”`, or `statement 2` where it has no name. */
export function statementName({ index, statement }: Pick<Reading, 'index' | 'statement'>): string {
	return statement.sid?.value ? `“${statement.sid.value}”` : `statement ${index + 1}`;
}

function placeName(reading: Reading): string {
	return `${reading.policy}, ${statementName(reading)}`;
}

/** Why a statement did not apply, for a learner. */
export function explainMismatch(because: Mismatch): string {
	switch (because.element) {
		case 'principal':
			return 'It is about other principals.';
		case 'action':
			return 'It is about other actions.';
		case 'resource':
			return because.missing.length === 0
				? 'It is about other resources.'
				: `It is about other resources: ${listed(because.missing)} ${because.missing.length === 1 ? 'has' : 'have'} no value in this request, so the pattern matches nothing.`;
		case 'condition':
			return explainCondition(because.condition, because.found);
	}
}

function explainCondition(condition: Condition, found: readonly string[] | undefined): string {
	const key = condition.key.value;
	const values = condition.values.map(({ value }) => value || 'the empty text').join(' or ');
	const test = `${condition.operatorText.value} ${values || 'without any value'}`;
	if (condition.operator.name === 'Null') {
		return found
			? `${key} is in the request, and the condition wants it absent.`
			: `${key} is not in the request, and the condition wants it there.`;
	}
	return found
		? `${key} is ${found.map((value) => value || 'the empty text').join(', ')} in the request, which does not pass ${test}.`
		: `${key} is not in the request, so ${test} does not hold.`;
}
