import type { KeyType } from '../facts';

/** How a text of the request is compared with one of the policy. */
export type TextComparison = 'text' | 'textInAnyCase' | 'pattern';

/** How a number or date of the request is compared with one of the policy. */
export type By = '=' | '<' | '<=' | '>' | '>=';

/** What an operator asks of a value in the request. */
export type Comparison =
	| { readonly compares: 'String'; readonly as: TextComparison }
	| { readonly compares: 'Numeric' | 'Date'; readonly by: By }
	| { readonly compares: Exclude<KeyType, 'String' | 'Numeric' | 'Date'> };

/** A comparison; or `Null`, which asks only whether the key is there. */
type Rule =
	| (Comparison & {
			/** Holds where no value fits, also where the key is absent. */
			readonly negated?: true;
	  })
	| { readonly compares: 'Null' };

/**
 * Every condition operator, and all that is particular to it. How policies are read, checked,
 * decided, compared and completed follows from here.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
const operators = {
	StringEquals: { compares: 'String', as: 'text' },
	StringNotEquals: { compares: 'String', as: 'text', negated: true },
	StringEqualsIgnoreCase: { compares: 'String', as: 'textInAnyCase' },
	StringNotEqualsIgnoreCase: { compares: 'String', as: 'textInAnyCase', negated: true },
	StringLike: { compares: 'String', as: 'pattern' },
	StringNotLike: { compares: 'String', as: 'pattern', negated: true },
	NumericEquals: { compares: 'Numeric', by: '=' },
	NumericNotEquals: { compares: 'Numeric', by: '=', negated: true },
	NumericLessThan: { compares: 'Numeric', by: '<' },
	NumericLessThanEquals: { compares: 'Numeric', by: '<=' },
	NumericGreaterThan: { compares: 'Numeric', by: '>' },
	NumericGreaterThanEquals: { compares: 'Numeric', by: '>=' },
	DateEquals: { compares: 'Date', by: '=' },
	DateNotEquals: { compares: 'Date', by: '=', negated: true },
	DateLessThan: { compares: 'Date', by: '<' },
	DateLessThanEquals: { compares: 'Date', by: '<=' },
	DateGreaterThan: { compares: 'Date', by: '>' },
	DateGreaterThanEquals: { compares: 'Date', by: '>=' },
	Bool: { compares: 'Bool' },
	BinaryEquals: { compares: 'Binary' },
	IpAddress: { compares: 'IPAddress' },
	NotIpAddress: { compares: 'IPAddress', negated: true },
	// AWS compares the four in the same way: ArnEquals, too, knows wildcards.
	ArnEquals: { compares: 'ARN' },
	ArnNotEquals: { compares: 'ARN', negated: true },
	ArnLike: { compares: 'ARN' },
	ArnNotLike: { compares: 'ARN', negated: true },
	Null: { compares: 'Null' }
} as const satisfies Readonly<Record<string, Rule>>;

export type OperatorName = keyof typeof operators;

export const operatorNames: readonly OperatorName[] = Object.keys(operators).filter(isOperatorName);

/** Operators are spelled as AWS spells them. */
export function isOperatorName(name: string): name is OperatorName {
	return Object.hasOwn(operators, name);
}

export function ruleOf(name: OperatorName): Rule {
	return operators[name];
}

/** Whether the operator holds where no value fits, as `StringNotLike` does. */
export function isNegated(name: OperatorName): boolean {
	const rule = ruleOf(name);
	return rule.compares !== 'Null' && rule.negated === true;
}

/** What an operator compares; `Null` only asks whether the key is there. */
export type Compared = Rule['compares'];

export function comparedBy(name: OperatorName): Compared {
	return ruleOf(name).compares;
}

/** `StringLike` or `StringNotLike`: the operators to which `*` and `?` are wildcards in any text. */
export function isStringLike(name: OperatorName): boolean {
	const rule = ruleOf(name);
	return rule.compares === 'String' && rule.as === 'pattern';
}
