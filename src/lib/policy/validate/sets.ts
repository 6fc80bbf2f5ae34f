import type { Condition } from '../document';
import { finding } from '../finding';
import type { StatementCheck } from './check';
import { factsOfKey } from './keys';
import { isAudience } from './oidc';
import { blocksOf, replaceOperator } from './operators';

/**
 * Keys that hold one value or several, and the qualifiers for those that hold several.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export const sets: StatementCheck = function* (statement, { facts }) {
	const blocks = blocksOf(statement);
	for (const condition of statement.conditions) {
		const { operator, operatorText, key } = condition;
		if (operator.name === 'Null' || isAudience(key.value)) continue; // they have findings of their own
		const known = factsOfKey(key.value, facts);
		if (known?.multivalued && operator.qualifier === undefined) {
			yield finding(
				'MISSING_QUALIFIER',
				`A request may have several values of "${key.value}". Write ForAnyValue:${operatorText.value} if one that fits is enough, or ForAllValues:${operatorText.value} if all must fit.`,
				[operatorText.range, key.range]
			);
		}
		if (known && !known.multivalued && operator.qualifier === 'ForAllValues') {
			const plain = withoutQualifier(condition);
			yield finding(
				'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
				`"${key.value}" has one value, and ForAllValues holds also where it is missing. Use ${plain}.`,
				[operatorText.range, key.range],
				// In a Deny it would deny less.
				statement.effect === 'Allow' ? replaceOperator(blocks, condition, plain) : undefined
			);
		}
	}
};

function withoutQualifier({ operator: { name, ifExists } }: Condition): string {
	return `${name}${ifExists ? 'IfExists' : ''}`;
}
