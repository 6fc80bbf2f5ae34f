import fc from 'fast-check';
import { operatorNames, type OperatorName } from '../../../src/lib/policy/condition/operators';
import type { ConditionJson, Strings } from '../question';
import { conditionKeys, type Family } from './keys';

interface Test {
	readonly operator: string;
	readonly key: string;
	readonly values: Strings;
}

/** One to three tests; several of one operator stand in one block. */
export const condition: fc.Arbitrary<ConditionJson> = fc
	.array(test(), { minLength: 1, maxLength: 3 })
	.map((tests) => {
		const blocks = new Map<string, Record<string, Strings>>();
		for (const { operator, key, values } of tests) {
			blocks.set(operator, { ...blocks.get(operator), [key]: values });
		}
		return Object.fromEntries(blocks);
	});

function test(): fc.Arbitrary<Test> {
	return fc.constantFrom(...conditionKeys).chain(({ key, families, wanted, many }) => {
		const fitting = operatorNames.filter((name) => families.some((family) => isOf(family, name)));
		return fc
			.record({
				operator: operator(fitting, many ?? false),
				key: mostly(key, key.toLowerCase()),
				values: fc.array(fc.constantFrom(...wanted), { minLength: 1, maxLength: 3 }),
				bare: fc.boolean(),
				isNull: mostly(false, true),
				absent: fc.constantFrom('true', 'false')
			})
			.map(({ operator, key, values, bare, isNull, absent }) =>
				isNull
					? { operator: 'Null', key, values: absent }
					: { operator, key, values: listed(values, bare) }
			);
	});
}

/** Mostly one that fits the key; multivalued keys often have a qualifier, as AWS asks. */
function operator(fitting: readonly OperatorName[], many: boolean): fc.Arbitrary<string> {
	const usual = many ? fc.constantFrom('', 'ForAnyValue:', 'ForAllValues:') : fc.constant('');
	return fc
		.record({
			name: fc.oneof(
				{ weight: 12, arbitrary: fc.constantFrom(...fitting) },
				{
					weight: 1,
					arbitrary: fc.constantFrom(...operatorNames.filter((name) => name !== 'Null'))
				}
			),
			qualifier: fc.oneof(
				{ weight: 20, arbitrary: usual },
				{ weight: 1, arbitrary: fc.constantFrom('ForAnyValue:', 'ForAllValues:') }
			),
			ifExists: mostly('', 'IfExists')
		})
		.map(({ name, qualifier, ifExists }) => `${qualifier}${name}${ifExists}`);
}

function mostly<T>(usual: T, other: T): fc.Arbitrary<T> {
	return fc.oneof(
		{ weight: 5, arbitrary: fc.constant(usual) },
		{ weight: 1, arbitrary: fc.constant(other) }
	);
}

function isOf(family: Family, name: OperatorName): boolean {
	return family === 'IpAddress' ? name.endsWith(family) : name.startsWith(family);
}

/** A list of one may be written without brackets. */
export function listed(values: readonly string[], bare: boolean): Strings {
	const distinct = [...new Set(values)];
	const [first] = distinct;
	return bare && distinct.length === 1 && first !== undefined ? first : distinct;
}
