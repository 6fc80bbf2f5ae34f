import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyManagedPolicy } from '$lib/catalog/testing/managed';
import { compare } from '$lib/policy/compare';
import { document as someDocument } from '$lib/policy/compare/arbitrary.fixture';
import type { Edit } from '$lib/policy/finding';
import { toJson } from '$lib/policy/format';
import { parse } from '$lib/policy/parse';
import * as edits from '$lib/policy/visual/edits';
import { readVisual } from '$lib/policy/visual/read';
import type { ShownStatement, VisualPolicy } from '$lib/policy/visual/policy';
import { applyEdits } from '$lib/ui/editor/apply-edits';

/* The visual editor's laws, over all of AWS's policies that the catalogue has and over made ones. */

const ofAws = everyManagedPolicy.map(({ name, text }) => [name, text] as const);

/** Policies laid out in several ways, with lone values as strings and with lone statements in no list. */
const made = fc
	.tuple(someDocument, fc.constantFrom(undefined, 2, 4, '\t'), fc.boolean(), fc.boolean())
	.map(([policy, indent, alone, windows]) => {
		const { Statement, ...rest } = JSON.parse(toJson(policy));
		const statements = alone && Statement.length === 1 ? Statement[0] : Statement;
		const text = JSON.stringify({ ...rest, Statement: statements }, null, indent);
		return windows ? text.replaceAll('\n', '\r\n') : text;
	});

function read(text: string): VisualPolicy {
	const policy = readVisual(text);
	if (!policy.ok) throw new Error(`${policy.error} ${text.slice(0, 400)}`);
	return policy.value;
}

function shownAt(policy: VisualPolicy, at: number): ShownStatement {
	const statement = policy.statements[at];
	if (statement?.kind !== 'shown') throw new Error(`Statement ${at} is not shown`);
	return statement;
}

type Change = (policy: VisualPolicy, statement: ShownStatement) => readonly Edit[];

/** Changes of a statement, each with what takes it back; the statement as it was is given to both. */
const changes: readonly (readonly [
	name: string,
	change: Change,
	inverse: (was: ShownStatement) => Change
])[] = [
	[
		'the other effect',
		(policy, statement) => edits.setEffect(policy, statement, otherEffect(statement)),
		(was) => (policy, statement) => edits.setEffect(policy, statement, was.effect ?? 'Allow')
	],
	[
		'another Sid',
		(policy, statement) => edits.setSid(policy, statement, 'Another'),
		(was) => (policy, statement) => edits.setSid(policy, statement, was.sid ?? '')
	],
	[
		'one action more',
		(policy, statement) => edits.changeList(policy, statement, 'Action', { more: ['a4b:New"'] }),
		() => (policy, statement) => withoutLast(policy, statement, 'Action')
	],
	[
		'one resource more',
		(policy, statement) =>
			edits.changeList(policy, statement, 'Resource', { more: ['arn:aws:s3:::a', 'arn:b'] }),
		() => (policy, statement) =>
			edits.changeList(policy, statement, 'Resource', {
				gone: new Set([statement.resources.length - 2, statement.resources.length - 1])
			})
	],
	[
		'the first action less',
		(policy, statement) => edits.changeList(policy, statement, 'Action', { gone: new Set([0]) }),
		(was) => (policy, statement) =>
			edits.changeList(policy, statement, 'Action', { more: valuesOf(was.actions).slice(0, 1) })
	],
	[
		'every other action less',
		(policy, statement) =>
			edits.changeList(policy, statement, 'Action', { gone: odd(statement.actions) }),
		(was) => (policy, statement) =>
			edits.changeList(policy, statement, 'Action', {
				more: valuesOf(was.actions).filter((_, at) => at % 2 === 1)
			})
	],
	[
		'all resources',
		(policy, statement) => edits.setAllResources(policy, statement),
		(was) => (policy, statement) =>
			edits.changeList(policy, statement, 'Resource', {
				gone: new Set(statement.resources.keys()),
				more: valuesOf(was.resources)
			})
	],
	[
		'another resource in place of the last',
		(_, statement) =>
			edits.setEntry(statement, 'resources', statement.resources.length - 1, 'arn:aws:x:::\n'),
		(was) => (_, statement) =>
			edits.setEntry(
				statement,
				'resources',
				statement.resources.length - 1,
				was.resources.at(-1)?.value ?? ''
			)
	],
	[
		'a condition more',
		(policy, statement) => edits.addCondition(policy, statement, wanted),
		() => (policy, statement) => {
			const condition = edits.standing(statement, wanted);
			return condition ? edits.removeCondition(policy, statement, condition) : [];
		}
	],
	[
		'the first condition less',
		(policy, statement) => {
			const [first] = statement.conditions;
			return first ? edits.removeCondition(policy, statement, first) : [];
		},
		({ conditions: [first] }) =>
			(policy, statement) =>
				first ? edits.addCondition(policy, statement, asWanted(first)) : []
	],
	[
		'the first condition another',
		(policy, statement) => {
			const [first] = statement.conditions;
			return first ? edits.changeCondition(policy, statement, first, wanted) : [];
		},
		({ conditions: [first] }) =>
			(policy, statement) => {
				const condition = edits.standing(statement, wanted);
				if (!first || !condition) return [];
				return edits.changeCondition(policy, statement, condition, asWanted(first));
			}
	],
	[
		'the first condition with another key and a value more',
		(policy, statement) => {
			const [first] = statement.conditions;
			if (!first) return [];
			const to = { ...asWanted(first), key: 'x:new' };
			return edits.changeCondition(policy, statement, first, {
				...to,
				values: [...to.values, 'new']
			});
		},
		({ conditions: [first] }) =>
			(policy, statement) => {
				const changed = statement.conditions.find(({ key }) => key === 'x:new');
				if (!first || !changed) return [];
				return edits.changeCondition(policy, statement, changed, asWanted(first));
			}
	]
];

const wanted = { operator: 'ForAnyValue:StringLikeIfExists', key: 'x:new', values: ['a', 'b'] };

function asWanted({
	operatorText,
	key,
	values
}: ShownStatement['conditions'][number]): edits.ConditionWanted {
	return { operator: operatorText, key, values: valuesOf(values) };
}

function otherEffect({ effect }: ShownStatement) {
	return effect === 'Allow' ? ('Deny' as const) : ('Allow' as const);
}

function valuesOf(texts: readonly { readonly value: string }[]) {
	return texts.map(({ value }) => value);
}

function odd(list: readonly unknown[]): ReadonlySet<number> {
	return new Set([...list.keys()].filter((at) => at % 2 === 1));
}

function withoutLast(policy: VisualPolicy, statement: ShownStatement, name: 'Action') {
	return edits.changeList(policy, statement, name, {
		gone: new Set([statement.actions.length - 1])
	});
}

function edited(policy: VisualPolicy, changes: readonly Edit[]): VisualPolicy {
	for (const [at, { range }] of changes.entries()) {
		expect(range.from).toBeGreaterThanOrEqual(changes[at - 1]?.range.to ?? 0);
	}
	return read(applyEdits(policy.text, changes));
}

/** The source of each statement but one. */
function others({ text, statements }: VisualPolicy, but: number): readonly string[] {
	return statements.flatMap(({ range }, at) =>
		at === but ? [] : text.slice(range.from, range.to)
	);
}

/** What stands around the statements that are left. */
function around({ text, statements }: VisualPolicy, but: number): readonly string[] {
	const range = statements[but]?.range;
	return range ? [text.slice(0, range.from), text.slice(range.to)] : [text];
}

/** The source of each element of a statement, by its name. */
function elements({ text }: VisualPolicy, { json }: ShownStatement): ReadonlyMap<string, string> {
	return new Map(
		json.members.map(({ name, range }) => [name.value, text.slice(range.from, range.to)])
	);
}

function expectSame(one: string, other: string): void {
	if (one === other) return;
	const [a, b] = [parse(one).document, parse(other).document];
	if (!a || !b) return expect(a).toEqual(b);
	expect(compare([a], [b]).kind, `${one}\n${other}`).toBe('within');
	expect(compare([b], [a]).kind, `${one}\n${other}`).toBe('within');
}

function holdsFor(text: string, at: number): void {
	const policy = read(text);
	const statement = shownAt(policy, at);
	for (const [name, change, inverse] of changes) {
		const asked = change(policy, statement);
		const changed = edited(policy, asked);
		expect(others(changed, at), name).toEqual(others(policy, at));
		expect(around(changed, at), name).toEqual(around(policy, at));
		expectOneElement(policy, statement, changed, shownAt(changed, at), name);
		const back = edited(changed, inverse(statement)(changed, shownAt(changed, at)));
		expectSame(back.text, text);
	}
}

function expectOneElement(
	policy: VisualPolicy,
	statement: ShownStatement,
	changed: VisualPolicy,
	after: ShownStatement,
	name: string
): void {
	const [was, is] = [elements(policy, statement), elements(changed, after)];
	const names = new Set([...was.keys(), ...is.keys()]);
	const different = [...names].filter((each) => was.get(each) !== is.get(each));
	expect(different.length, name).toBeLessThan(2);
}

/** Some of a long policy's statements. */
function placesIn(policy: VisualPolicy): readonly number[] {
	const shown = policy.statements.flatMap(({ kind }, at) => (kind === 'shown' ? at : []));
	return [...new Set([...shown.slice(0, 1), ...shown.slice(-1)])];
}

describe('a policy that is opened as choices', () => {
	test.each(ofAws)('loses nothing: %s', (_, text) => {
		expectWhole(text);
	});

	test('loses nothing, however it is written', () => {
		fc.assert(fc.property(made, expectWhole), { numRuns: 200 });
	});
});

/** All that the parser finds in a statement is in its choices, or it is not shown and says why. */
function expectWhole(text: string): void {
	const { statements } = read(text);
	const parsed = parse(text).draft?.statements ?? [];
	expect(statements).toHaveLength(parsed.length);
	for (const [at, statement] of statements.entries()) {
		const its = parsed[at];
		if (!its) continue;
		const allBut = its.action?.kind === 'allBut' || its.resource?.kind === 'allBut';
		expect(statement.kind).toBe(allBut ? 'unshown' : 'shown');
		if (statement.kind === 'unshown') continue;
		expect(statement.effect).toBe(its.effect);
		expect(statement.sid).toBe(its.sid?.value);
		expect(statement.actions).toEqual(its.action?.patterns);
		expect(statement.resources).toEqual(its.resource?.patterns);
		expect(
			statement.conditions.map(({ operator, key, values }) => ({ operator, key, values }))
		).toEqual(
			its.conditions.map(({ operator, key, values }) => ({ operator, key: key.value, values }))
		);
	}
}

describe('what is set to its own value', () => {
	test.each(ofAws)('changes nothing: %s', (_, text) => expectStill(text));
	test('changes nothing, however it is written', () => {
		fc.assert(fc.property(made, expectStill), { numRuns: 200 });
	});
});

function expectStill(text: string): void {
	const policy = read(text);
	for (const statement of policy.statements) {
		if (statement.kind === 'unshown') continue;
		const { effect, sid, resources, conditions } = statement;
		expect([
			...edits.setEffect(policy, statement, effect ?? 'Allow'),
			...edits.setSid(policy, statement, sid ?? ''),
			...resources.flatMap(({ value }, at) => edits.setEntry(statement, 'resources', at, value)),
			...(valuesOf(resources).join() === '*' ? edits.setAllResources(policy, statement) : []),
			...conditions.flatMap((each) =>
				edits.changeCondition(policy, statement, each, asWanted(each))
			)
		]).toEqual([]);
	}
}

describe('a change of a statement touches one element of it, and is taken back by its inverse', () => {
	test.each(ofAws)('in %s', (_, text) => {
		for (const at of placesIn(read(text))) holdsFor(text, at);
	});

	test('however it is written', () => {
		fc.assert(
			fc.property(made, (text) => {
				for (const at of placesIn(read(text))) holdsFor(text, at);
			}),
			{ numRuns: 200 }
		);
	});
});

describe('a statement that comes or goes leaves the others as they are', () => {
	test.each(ofAws)('in %s', (_, text) => expectComing(text));
	test('however it is written', () => {
		fc.assert(fc.property(made, expectComing), { numRuns: 200 });
	});
});

function expectComing(text: string): void {
	const policy = read(text);
	const { length } = policy.statements;
	const added = edited(policy, edits.addStatement(policy));
	expect(others(added, length)).toEqual(others(policy, -1));
	expectSame(edited(added, edits.removeStatement(added, length)).text, text);
	for (const at of [0, length - 1]) {
		const cloned = edited(policy, edits.cloneStatement(policy, at));
		expect(cloned.statements).toHaveLength(length + 1);
		expect(others(cloned, at + 1)).toEqual(others(policy, -1));
		expectSame(cloned.text, text);
		const gone = edited(policy, edits.removeStatement(policy, at));
		expect(others(gone, -1)).toEqual(others(policy, at));
	}
}
