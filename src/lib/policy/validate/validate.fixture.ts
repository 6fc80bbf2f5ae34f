import { describe, expect, test } from 'vitest';
import type { IssueCode } from '../issues';
import { validate, type ValidateOptions } from '../validate';
import { sampleFacts } from './sample-facts.fixture';

type Options = Partial<ValidateOptions>;
/** A sentence about the case, the document (as text where its form matters), and what it is. */
type Row = readonly [sentence: string, document: object | string, options?: Options];

/** An identity policy, unless the options say otherwise. */
export function findings(document: object | string, options: Options = {}) {
	const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
	return { text, found: validate(text, { kind: 'identity', facts: sampleFacts, ...options }) };
}

/** The document has the finding; gives back the finding's texts, the first range first. */
export function expectFinding(code: IssueCode, document: object | string, options?: Options) {
	const { text, found } = findings(document, options);
	expect(found.map((each) => each.code)).toContain(code);
	const finding = found.find((each) => each.code === code);
	return finding?.ranges.map(({ from, to }) => text.slice(from, to)) ?? [];
}

export function expectNone(code: IssueCode, document: object | string, options?: Options) {
	expect(findings(document, options).found.filter((each) => each.code === code)).toEqual([]);
}

/** The table of one code: documents that have the finding, and near misses that do not. */
export function table(
	code: IssueCode,
	rows: { readonly has: readonly Row[]; readonly hasNot: readonly Row[] },
	common: Options = {}
) {
	describe(code, () => {
		for (const [sentence, document, options] of rows.has) {
			test(`is found when ${sentence}`, () => {
				expectFinding(code, document, { ...common, ...options });
			});
		}
		for (const [sentence, document, options] of rows.hasNot) {
			test(`is not found when ${sentence}`, () => {
				expectNone(code, document, { ...common, ...options });
			});
		}
	});
}

/** A document of today's version. */
export function policy(...statements: object[]) {
	return { Version: '2012-10-17', Statement: statements };
}

/** An Allow of reading one object, with what is given put in its place. */
export function statement(elements: object = {}) {
	return {
		Effect: 'Allow',
		Action: 's3:GetObject',
		Resource: 'arn:aws:s3:::marlow-maps/tiles/1.png',
		...elements
	};
}

/** The text after the first finding's fix has been applied. */
export function fixed(code: IssueCode, document: object | string, options?: Options): string {
	const { text, found } = findings(document, options);
	const fix = found.find((each) => each.code === code)?.fix;
	expect(fix).toBeDefined();
	return (fix?.edits ?? []).reduceRight(
		(result, { range, text }) => result.slice(0, range.from) + text + result.slice(range.to),
		text
	);
}

/** A document whose only statement has one condition. */
export function on(operator: string, key: string, value: unknown, elements: object = {}) {
	return policy(statement({ Condition: { [operator]: { [key]: value } }, ...elements }));
}
