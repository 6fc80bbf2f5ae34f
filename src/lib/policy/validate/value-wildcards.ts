import type { Condition, ConditionValue, OperatorName, Version } from '../document';
import type { Facts } from '../facts';
import { finding, type Finding } from '../finding';
import { readTokens, type Token } from '../tokens';
import { isWild } from './actions';
import type { StatementCheck } from './check';
import { factsOfKey } from './keys';
import { blocksOf, isStringLike, replaceOperator, type Blocks } from './operators';

/** Wildcards and variables in values, where they mean nothing or too much. */
export const valueWildcards: StatementCheck = function* (statement, { facts, draft }) {
	const blocks = blocksOf(statement);
	for (const condition of statement.conditions) {
		yield* withoutLike(condition, blocks, facts, draft.version);
		yield* likeOnArn(condition, blocks, facts);
		yield* tooPermissive(condition, draft.version);
	}
};

function tokensOf({ value }: ConditionValue, version: Version): readonly Token[] {
	return readTokens(value, { wildcards: true, variables: version === '2012-10-17' });
}

function isWildcard({ kind }: Token): boolean {
	return kind === 'star' || kind === 'one';
}

/** The operators that take a wildcard as a character, with those that do not. */
const likeFor: Partial<Record<OperatorName, { text: string; arn: string } | 'none'>> = {
	StringEquals: { text: 'StringLike', arn: 'ArnLike' },
	StringNotEquals: { text: 'StringNotLike', arn: 'ArnNotLike' },
	StringEqualsIgnoreCase: 'none',
	StringNotEqualsIgnoreCase: 'none'
};

function* withoutLike(
	condition: Condition,
	blocks: Blocks,
	facts: Facts,
	version: Version
): Iterable<Finding> {
	const { operator, key, values } = condition;
	const like = likeFor[operator.name];
	if (like === undefined) return;
	const wild = values.filter(
		(value) => isWild(value.value) && tokensOf(value, version).some(isWildcard)
	);
	const [first, ...rest] = wild;
	if (!first) return;
	const isArn = factsOfKey(key.value, facts)?.type === 'ARN';
	const instead = like === 'none' ? undefined : isArn ? like.arn : like.text;
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
	const arnLike = operator.name === 'StringLike' ? 'ArnLike' : 'ArnNotLike';
	const areArns = values.every(({ value }) => /^arn:(?:[^:]*:){4}[^:]/.test(value));
	yield finding(
		'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
		`In ${operator.name} a "*" runs across the colons of an ARN, so "${key.value}" may match more than you see. Use ${arnLike}, which compares part by part.`,
		[condition.operatorText.range, key.range],
		areArns ? replaceOperator(blocks, condition, named(condition, arnLike)) : undefined
	);
}

/** Keys that say to whom something belongs: a part of such a name says nothing. */
const sensitive = new Set(
	[
		'PrincipalAccount',
		'PrincipalOrgID',
		'ResourceAccount',
		'ResourceOrgID',
		'SourceAccount',
		'SourceOrgID',
		'SourceVpc',
		'SourceVpce',
		'VpceAccount',
		'VpceOrgID'
	].map((name) => `aws:${name.toLowerCase()}`)
);

/** Variables that say the same as a sensitive key, which is how an account is compared with another. */
const trusted = new Set([...sensitive, 'aws:ec2instancesourcevpc']);

function* tooPermissive({ operator, key, values }: Condition, version: Version): Iterable<Finding> {
	const name = key.value.toLowerCase();
	if (!operator.name.startsWith('String')) return;
	const loose = sensitive.has(name) ? anywhere : name === 'aws:userid' ? inUserId : undefined;
	if (!loose) return;
	for (const value of values) {
		const tokens = tokensOf(value, version);
		if (isStringLike(operator.name) && loose(tokens, isWildcard)) {
			yield finding(
				'WILDCARD_USAGE_TOO_PERMISSIVE',
				`The wildcard in "${value.value}" lets strangers' values of "${key.value}" match as well. ${remedy(name)}`,
				value.range
			);
		}
		if (loose(tokens, isOpenVariable)) {
			yield finding(
				'VARIABLE_USAGE_TOO_PERMISSIVE',
				`The variable in "${value.value}" is as good as a wildcard for "${key.value}" where somebody can choose its value. ${remedy(name)}`,
				value.range
			);
		}
	}
}

function remedy(key: string): string {
	return key === 'aws:userid'
		? 'Write the unique ID in full and keep wildcards and variables behind the colon.'
		: 'Write the value in full.';
}

function isOpenVariable(token: Token): boolean {
	return token.kind === 'variable' && !trusted.has(token.key);
}

type TokenTest = (token: Token) => boolean;

function anywhere(tokens: readonly Token[], isLoose: TokenTest): boolean {
	return tokens.some(isLoose);
}

/** `AROA…:*` and `*:session` are fine; `AROA*`, and a wildcard among letters before the colon, are not. */
function inUserId(tokens: readonly Token[], isLoose: TokenTest): boolean {
	const colon = tokens.findIndex((token) => token.kind === 'text' && token.text.includes(':'));
	const before = colon < 0 ? tokens : tokens.slice(0, colon);
	if (!before.some(isLoose)) return false;
	const next = colon < 0 ? undefined : tokens[colon];
	const isAlone =
		before.length === 1 && (!next || (next.kind === 'text' && next.text.startsWith(':')));
	return !isAlone;
}
