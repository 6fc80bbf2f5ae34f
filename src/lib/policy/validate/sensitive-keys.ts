import { comparedBy, isStringLike } from '../condition/operators';
import type { Condition, Version } from '../document';
import { finding, type Finding } from '../finding';
import type { Token } from '../pattern/tokens';
import type { StatementCheck } from './check';
import { isWildcard, tokensOf } from './values';

/** Wildcards and variables in values that say whose something is. */
export const sensitiveKeys: StatementCheck = function* ({ conditions }, { draft }) {
	for (const condition of conditions) yield* tooPermissive(condition, draft.version);
};

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
	if (comparedBy(operator.name) !== 'String') return;
	const loose = sensitive.has(name) ? anywhere : name === 'aws:userid' ? inUserId : undefined;
	if (!loose) return;
	for (const value of values) {
		const tokens = tokensOf(value.value, version);
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
