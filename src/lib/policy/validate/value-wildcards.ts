import { isNegated, isOperatorName, isStringLike, ruleOf } from '../condition/operators';
import type { Condition, Version } from '../document';
import type { Facts } from '../facts';
import { finding, type Finding } from '../finding';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck } from './check';
import { factsOfKey } from './keys';
import { blocksOf, replaceOperator, type Blocks } from './operators';
import { isWildcard, tokensOf } from './values';

/** Wildcards under operators that do not know them, or know them too well. */
export const valueWildcards: StatementCheck = function* (statement, { facts, draft }) {
	const blocks = blocksOf(statement);
	for (const condition of statement.conditions) {
		yield* withoutLike(condition, blocks, facts, draft.version);
		yield* likeOnArn(condition, blocks, facts);
	}
};

function* withoutLike(
	condition: Condition,
	blocks: Blocks,
	facts: Facts,
	version: Version
): Iterable<Finding> {
	const { operator, key, values } = condition;
	const rule = ruleOf(operator.name);
	if (rule.compares !== 'String' || rule.as === 'pattern') return;
	const wild = values.filter(
		(value) => isWild(value.value) && tokensOf(value.value, version).some(isWildcard)
	);
	const [first, ...rest] = wild;
	if (!first) return;
	const isArn = factsOfKey(key.value, facts)?.type === 'ARN';
	const like = operator.name.replace('Equals', 'Like').replace('String', isArn ? 'Arn' : 'String');
	const instead = isOperatorName(like) && like !== operator.name ? like : undefined;
	// A lone wildcard would match everything, which may be far from what is meant.
	const isSafe = wild.every(({ value }) => /[^*?]{3}/.test(value));
	yield finding(
		'WILDCARD_WITHOUT_LIKE_OPERATOR',
		`${operator.name} takes the "*" and "?" of "${first.value}" as plain characters. ${instead ? `If you mean wildcards, use ${instead}.` : 'Only the operators with Like in their name know wildcards, and they mind the case.'}`,
		[first.range, ...rest.map(({ range }) => range)],
		instead && isSafe ? replaceOperator(blocks, condition, named(condition, instead)) : undefined
	);
}

/** An operator's name with the qualifier and the `IfExists` of another. */
function named({ operator: { qualifier, ifExists } }: Condition, name: string): string {
	return `${qualifier ? `${qualifier}:` : ''}${name}${ifExists ? 'IfExists' : ''}`;
}

/** A root user's ARN has one form only, so a wildcard for its account can run over nothing. */
const ofAnyRoot = /^arn:[^:]*:iam::[^:]*:root$/;

function* likeOnArn(condition: Condition, blocks: Blocks, facts: Facts): Iterable<Finding> {
	const { operator, key, values } = condition;
	if (!isStringLike(operator.name) || factsOfKey(key.value, facts)?.type !== 'ARN') return;
	if (values.every(({ value }) => value === '*' || ofAnyRoot.test(value))) return;
	const arnLike = isNegated(operator.name) ? 'ArnNotLike' : 'ArnLike';
	const areArns = values.every(({ value }) => /^arn:(?:[^:]*:){4}[^:]/.test(value));
	yield finding(
		'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
		`In ${operator.name} a "*" runs across the colons of an ARN, so "${key.value}" may match more than you see. Use ${arnLike}, which compares part by part.`,
		[condition.operatorText.range, key.range],
		areArns ? replaceOperator(blocks, condition, named(condition, arnLike)) : undefined
	);
}
