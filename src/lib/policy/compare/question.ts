import type { CompiledCondition } from '../condition/condition';
import { isNegated, ruleOf, type TextComparison } from '../condition/operators';
import { readTokens } from '../pattern/tokens';
import { arnPieces, piecesOf, type Pieces, type TextSet } from './pieces';
import { constantsOf, type Constants } from './scalars';

/** What a condition asks of a value that is there. */
export type ValueQuestion =
	| {
			readonly kind: 'text';
			readonly set: TextSet;
			readonly negated: boolean;
			/** All values that the key can have, where they are few. */
			readonly domain?: TextSet;
	  }
	| { readonly kind: 'scalar'; readonly constants: Constants };

/** Nothing where a condition only asks whether the key is there. */
export function questionOf(
	{ condition }: CompiledCondition,
	variables: boolean
): ValueQuestion | undefined {
	const rule = ruleOf(condition.operator.name);
	const values = condition.values.map(({ value }) => value);
	const text = (read: (value: string) => readonly Pieces[]): ValueQuestion => ({
		kind: 'text',
		set: values.flatMap(read),
		negated: isNegated(condition.operator.name)
	});
	switch (rule.compares) {
		case 'Null':
			return undefined;
		case 'String':
			return text((value) => [piecesFor(rule.as, value, variables)]);
		case 'ARN':
			return text((value) => arnPieces(value, variables));
		case 'Bool':
			return text((value) => (/^(true|false)$/i.test(value) ? [plain(value, true)] : []));
		case 'Binary':
			return text((value) => withPadding(value).map((padded) => plain(padded, false)));
		case 'Numeric':
		case 'Date':
		case 'IPAddress':
			return { kind: 'scalar', constants: constantsOf(rule.compares, values) };
	}
}

function piecesFor(as: TextComparison, value: string, variables: boolean): Pieces {
	switch (as) {
		case 'text':
			return piecesOf(readTokens(value, { wildcards: false, variables }));
		case 'textInAnyCase':
			return piecesOf(readTokens(value, { wildcards: false, variables }), true);
		case 'pattern':
			return piecesOf(readTokens(value, { wildcards: true, variables }));
	}
}

/** The values of a key that is true or false. */
export const truthValues: TextSet = [plain('true', true), plain('false', true)];

function plain(text: string, anyCase: boolean): Pieces {
	return [{ kind: 'text', text, anyCase }];
}

/** Base64 may end in `=` signs or leave them out. */
function withPadding(value: string): string[] {
	const bare = (text: string) => text.replace(/={1,2}$/, '');
	return ['', '=', '==']
		.map((padding) => bare(value) + padding)
		.filter((text) => bare(text) === bare(value));
}
