import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../decide';
import { operatorNames } from '../condition/operators';
import { parse } from '../parse';
import type { Context } from '../request';
import { allow, attached } from '../policy.fixture';
import { needsKey } from './operators';
import { findings, on } from './validate.fixture';

/** Whether the conditions of a statement hold, as the engine has it. */
function holds(Condition: object, context: Context): boolean {
	const { outcome } = decide(
		{ identity: [attached('p', allow('*', { Condition }))] },
		{
			principal: {
				kind: 'user',
				account: '111122223333',
				arn: 'arn:aws:iam::111122223333:user/jun'
			},
			action: 's3:GetObject',
			resource: '*',
			context
		}
	);
	return outcome === 'allowed';
}

const key = 'aws:PrincipalTag/team';
const contexts: readonly Context[] = [
	{},
	{ [key]: '' },
	{ [key]: 'maps' },
	{ [key]: '*' },
	{ [key]: ['maps', 'plans'] }
];

/** What a request can have: several values only where the operator says how they are taken together. */
function contextsFor(operator: string): readonly Context[] {
	return operator.includes(':')
		? contexts
		: contexts.filter(({ [key]: value }) => typeof value !== 'object');
}

const operator = fc
	.tuple(
		fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'),
		fc.constantFrom(...operatorNames.filter((name) => name !== 'Null')),
		fc.constantFrom('', 'IfExists')
	)
	.map((parts) => parts.join(''));

test('a condition that needs its key never holds without it', () => {
	fc.assert(
		fc.property(operator, fc.constantFrom('*', 'maps', 'true', '7'), (operator, value) => {
			const text = JSON.stringify(on(operator, key, value));
			const condition = parse(text, 'identity').draft?.statements[0]?.conditions[0];
			if (condition && needsKey(condition)) {
				expect(holds({ [operator]: { [key]: value } }, {})).toBe(false);
			}
		})
	);
});

describe('what is said of a wildcard is what happens', () => {
	const isThere = (context: Context) => key in context && context[key] !== '';
	const told = {
		EQUIVALENT_TO_NULL_FALSE: (context: Context) => isThere(context),
		EQUIVALENT_TO_NULL_TRUE: (context: Context) => !isThere(context),
		REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION: () => true,
		REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION: () => false
	};

	test('for every operator', () => {
		fc.assert(
			fc.property(operator, fc.constantFrom('*', '**', 'm*'), (operator, value) => {
				const { found } = findings(on(operator, key, value));
				for (const [code, expected] of Object.entries(told)) {
					if (!found.some((each) => each.code === code)) continue;
					for (const context of contextsFor(operator).filter((each) => each[key] !== '')) {
						expect(holds({ [operator]: { [key]: value } }, context)).toBe(expected(context));
					}
				}
			})
		);
	});
});

describe('fixes that tidy up change nothing', () => {
	const number = fc.integer({ min: 0, max: 9 }).map(String);
	const comparison = fc.constantFrom('NumericLessThan', 'NumericGreaterThanEquals');
	const address = fc
		.tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 8, max: 32 }))
		.map(([a, b, prefix]) => `203.0.${a}.${b}/${prefix}`);

	test('one number in place of several', () => {
		fc.assert(
			fc.property(
				comparison,
				fc.array(number, { minLength: 2, maxLength: 4 }),
				number,
				(operator, values, asked) => {
					const before = on(operator, 'aws:MultiFactorAuthAge', values);
					sameFor(before, 'REDUNDANT_CONDITION_VALUE_NUM', { 'aws:MultiFactorAuthAge': asked });
				}
			)
		);
	});

	test('a network in place of an address within it', () => {
		fc.assert(
			fc.property(address, fc.nat(255), fc.nat(255), (range, a, b) => {
				const before = on('IpAddress', 'aws:SourceIp', range);
				sameFor(before, 'IMPROVE_IP_RANGE', { 'aws:SourceIp': `203.0.${a}.${b}` });
			})
		);
	});

	test('Null in place of a star', () => {
		fc.assert(
			fc.property(operator, fc.constantFrom(...contexts), (operator, context) => {
				const before = on(operator, key, '*');
				if (context[key] === '' || !contextsFor(operator).includes(context)) return;
				sameFor(before, 'EQUIVALENT_TO_NULL_FALSE', context);
				sameFor(before, 'EQUIVALENT_TO_NULL_TRUE', context);
			})
		);
	});

	function sameFor(document: ReturnType<typeof on>, code: string, context: Context): void {
		const { text, found } = findings(document);
		const fix = found.find((each) => each.code === code)?.fix;
		if (!fix) return;
		const after = fix.edits.reduceRight(
			(result, { range, text }) => result.slice(0, range.from) + text + result.slice(range.to),
			text
		);
		expect(holds(conditionOf(after), context)).toBe(holds(conditionOf(text), context));
	}

	function conditionOf(text: string): object {
		const { Statement } = JSON.parse(text) as { Statement: [{ Condition: object }] };
		return Statement[0].Condition;
	}
});
