import { isOperatorName, operatorNames, type OperatorName } from '../condition/operators';
import type { Operator } from '../document';
import { nearest } from '../suggest';

const qualifiers = ['ForAllValues', 'ForAnyValue'] as const;
const suffix = 'IfExists';

interface Parts {
	readonly qualifier: string | undefined;
	readonly name: string;
	readonly ifExists: boolean;
}

/** `ForAnyValue:StringLikeIfExists` in its parts; the spelling is not looked at. */
function partsOf(written: string): Parts {
	const colon = written.indexOf(':');
	const rest = written.slice(colon + 1);
	const ifExists = rest.toLowerCase().endsWith(suffix.toLowerCase());
	return {
		qualifier: colon < 0 ? undefined : written.slice(0, colon),
		name: ifExists ? rest.slice(0, -suffix.length) : rest,
		ifExists
	};
}

/**
 * The operator as AWS spells it: IAM refuses `stringEquals` ("Invalid Condition type"), although
 * the keys under an operator compare without case.
 */
export function readOperator(written: string): Operator | undefined {
	const { qualifier, name, ifExists } = partsOf(written);
	const knownQualifier = qualifiers.find((each) => each === qualifier);
	if (!isOperatorName(name) || (qualifier !== undefined && knownQualifier === undefined))
		return undefined;
	if (ifExists && !written.endsWith(suffix)) return undefined;
	return { name, ifExists, ...(knownQualifier ? { qualifier: knownQualifier } : {}) };
}

/** Names from other languages and from memory. */
const aliases: ReadonlyMap<string, OperatorName> = new Map([
	['equals', 'StringEquals'],
	['stringequal', 'StringEquals'],
	['like', 'StringLike'],
	['boolean', 'Bool'],
	['booleanequals', 'Bool'],
	['boolequals', 'Bool'],
	['ip', 'IpAddress'],
	['ipaddressequals', 'IpAddress'],
	['numericgreaterthanorequals', 'NumericGreaterThanEquals'],
	['numericlessthanorequals', 'NumericLessThanEquals'],
	['dategreaterthanorequals', 'DateGreaterThanEquals'],
	['datelessthanorequals', 'DateLessThanEquals'],
	['isnull', 'Null']
]);

/** The operator that was most likely meant by a misspelt one. */
export function operatorMeant(written: string): string | undefined {
	const { qualifier, name, ifExists } = partsOf(written);
	const meant = aliases.get(name.toLowerCase()) ?? nearest(name, operatorNames);
	if (meant === undefined) return undefined;
	const qualifierMeant = qualifier === undefined ? undefined : nearest(qualifier, qualifiers);
	if (qualifier !== undefined && qualifierMeant === undefined) return undefined;
	const operator = `${meant}${ifExists && meant !== 'Null' ? suffix : ''}`;
	return qualifierMeant === undefined ? operator : `${qualifierMeant}:${operator}`;
}
