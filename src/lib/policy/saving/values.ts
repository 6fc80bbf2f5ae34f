import { parseCidr } from '../condition/ip';
import { parseNumber } from '../condition/number';
import { comparedBy, type Compared } from '../condition/operators';
import { couldBeArn, isBase64 } from '../validate/condition-values';
import { isIamDate } from './dates';
import { statementsOf } from './elements';
import { legacy, syntax } from './messages';
import { firstOf, type Check } from './subject';

/**
 * Whether the values of conditions are what their operators compare. Keys do not matter here, and a
 * policy variable is no number, date or address.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const valuesAreOfTheirType: Check = (subject) =>
	firstOf(valuesOf(subject), ({ compared, value }) =>
		isOfType(compared, value) ? undefined : legacy
	);

/** IAM tells this apart from the other types. */
export const bytesAreBase64: Check = (subject) =>
	firstOf(valuesOf(subject), ({ compared, value }) =>
		compared === 'Binary' && !isBase64(value) ? syntax : undefined
	);

function valuesOf(subject: Parameters<Check>[0]) {
	return statementsOf(subject)
		.flatMap(({ conditions }) => conditions)
		.flatMap(({ operator, values }) =>
			values.map(({ value }) => ({ compared: comparedBy(operator.name), value }))
		);
}

function isOfType(compared: Compared, value: string): boolean {
	switch (compared) {
		case 'Numeric':
			return parseNumber(value) !== undefined;
		case 'Date':
			return isIamDate(value);
		case 'IPAddress':
			return parseCidr(value) !== undefined;
		case 'ARN':
			return couldBeArn(value);
		case 'Binary': // said otherwise
		case 'Bool':
		case 'Null':
		case 'String':
			return true;
	}
}
