import type { Effect } from '../document';
import type { Edit } from '../finding';
import type { Json, JsonArray, JsonObject, Member } from '../parse/json';
import { changing, indentAt, inserting, written, writtenMember, type Written } from './layout';
import type { ShownStatement, VisualCondition, VisualPolicy } from './policy';

/*
 * What a form changes in a policy's text, as edits in the order of the text. Each touches the element
 * that it is about and nothing else; what is set to what it is already takes no edit.
 */

type Edits = readonly Edit[];

/** The order in which AWS writes them. */
const order = ['Sid', 'Effect', 'Action', 'Resource', 'Condition'] as const;

type ElementName = (typeof order)[number];

const none: ReadonlySet<number> = new Set();

export function setEffect({ text }: VisualPolicy, statement: ShownStatement, to: Effect): Edits {
	return statement.effect === to ? [] : setElement(text, statement, 'Effect', to);
}

/** An empty one is taken away: it names nothing. */
export function setSid({ text }: VisualPolicy, statement: ShownStatement, to: string): Edits {
	if ((statement.sid ?? '') === to) return [];
	return to === ''
		? removeElement(text, statement.json, 'Sid')
		: setElement(text, statement, 'Sid', to);
}

/** Entries of a list of actions or resources go, by their places, and others are added at its end. */
export function changeList(
	{ text }: VisualPolicy,
	statement: ShownStatement,
	name: 'Action' | 'Resource',
	{ gone = none, more = [] }: { gone?: ReadonlySet<number>; more?: readonly string[] }
): Edits {
	if (gone.size === 0 && more.length === 0) return [];
	const value = elementOf(statement.json, name)?.value;
	if (value === undefined) return setElement(text, statement, name, oneOrMany(more));
	return changeValues(text, value, gone, more);
}

/** `*` and nothing else. */
export function setAllResources({ text }: VisualPolicy, statement: ShownStatement): Edits {
	const [only] = statement.resources;
	if (only?.value === '*' && statement.resources.length === 1) return [];
	return setElement(text, statement, 'Resource', '*');
}

/** One entry of a list becomes another. */
export function setEntry(
	statement: ShownStatement,
	list: 'actions' | 'resources',
	at: number,
	to: string
): Edits {
	const entry = statement[list][at];
	if (!entry || entry.value === to) return [];
	return [{ range: entry.range, text: JSON.stringify(to) }];
}

/** A condition as it is to be. */
export interface ConditionWanted {
	/** `ForAnyValue:StringLikeIfExists` */
	readonly operator: string;
	readonly key: string;
	readonly values: readonly string[];
}

/** The condition with the same operator and key: there can be one, since names in braces differ. */
export function standing(
	{ conditions }: ShownStatement,
	{ operator, key }: Pick<ConditionWanted, 'operator' | 'key'>
): VisualCondition | undefined {
	return conditions.find(
		(each) => each.operatorText === operator && each.key.toLowerCase() === key.toLowerCase()
	);
}

export function addCondition(
	{ text }: VisualPolicy,
	statement: ShownStatement,
	{ operator, key, values }: ConditionWanted
): Edits {
	const all = elementOf(statement.json, 'Condition')?.value;
	const tests = { [key]: oneOrMany(values) };
	if (all?.type !== 'object')
		return setElement(text, statement, 'Condition', { [operator]: tests });
	const block = all.members.find(({ name }) => name.value === operator)?.value;
	return block?.type === 'object'
		? append(text, block, writtenMember(key, oneOrMany(values)))
		: append(text, all, writtenMember(operator, tests));
}

/** With its operator where nothing stays under it, and with Condition where nothing stays in that. */
export function removeCondition(
	{ text }: VisualPolicy,
	{ json }: ShownStatement,
	{ block, member }: VisualCondition
): Edits {
	const all = elementOf(json, 'Condition')?.value;
	if (all?.type !== 'object' || block.value?.type !== 'object') return [];
	if (block.value.members.length > 1) return remove(text, block.value, member);
	if (all.members.length > 1) return remove(text, all, block);
	return removeElement(text, json, 'Condition');
}

/** In its place where it can stay there; under another operator it is taken away and added. */
export function changeCondition(
	policy: VisualPolicy,
	statement: ShownStatement,
	from: VisualCondition,
	to: ConditionWanted
): Edits {
	const { block, member } = from;
	const alone = block.value?.type === 'object' && block.value.members.length === 1;
	const renames = from.operatorText !== to.operator;
	const taken = statement.conditions.some(({ operatorText }) => operatorText === to.operator);
	if (renames && (!alone || taken)) {
		const [gone, more] = [
			removeCondition(policy, statement, from),
			addCondition(policy, statement, to)
		];
		return [...gone, ...more].sort((a, b) => a.range.from - b.range.from);
	}
	return [
		...(renames ? [{ range: block.name.range, text: JSON.stringify(to.operator) }] : []),
		...(from.key === to.key ? [] : [{ range: member.name.range, text: JSON.stringify(to.key) }]),
		...(member.value ? setValues(policy.text, from, member.value, to.values) : [])
	];
}

/** Values that stay keep their bytes, and their quotes or lack of them. */
function setValues(
	text: string,
	{ values }: VisualCondition,
	json: Json,
	to: readonly string[]
): Edits {
	const wanted = new Set(to);
	const gone = new Set(values.flatMap(({ value }, at) => (wanted.has(value) ? [] : at)));
	const stays = new Set(values.map(({ value }) => value));
	const more = to.filter((value) => !stays.has(value));
	return gone.size === 0 && more.length === 0 ? [] : changeValues(text, json, gone, more);
}

/** A string that becomes several becomes a list; a list stays one, however few it holds. */
function changeValues(
	text: string,
	json: Json,
	gone: ReadonlySet<number>,
	more: readonly string[]
): Edits {
	if (json.type === 'array') return changing(text, json, gone, more.map(written));
	const { range } = json;
	if (gone.size > 0) return [{ range, text: JSON.stringify(oneOrMany(more)) }];
	const indent = text.includes('\n') ? indentAt(text, range.from) : undefined;
	const kept = text.slice(range.from, range.to);
	const list = [kept, ...more.map((each) => JSON.stringify(each))];
	const [open, between, close] =
		indent === undefined ? ['[', ',', ']'] : [`[\n${indent}  `, `,\n${indent}  `, `\n${indent}]`];
	return [{ range, text: `${open}${list.join(between)}${close}` }];
}

function oneOrMany(values: readonly string[]): unknown {
	const [only] = values;
	return only !== undefined && values.length === 1 ? only : values;
}

/** What a statement begins as: what is empty is still to be chosen. */
const fresh = { Effect: 'Allow', Action: [], Resource: [] };

export function addStatement(policy: VisualPolicy): Edits {
	return addTo(policy, policy.statements.length, written(fresh));
}

/** Right behind the one it is like, without its Sid: no two statements have the same. */
export function cloneStatement(policy: VisualPolicy, at: number): Edits {
	const statement = policy.statements[at];
	if (!statement) return [];
	const { text } = policy;
	const { from, to } = statement.range;
	const without =
		statement.kind === 'shown' ? removeElement(text, statement.json, 'Sid') : ([] as const);
	const pieces = without.reduceRight(
		(piece, { range, text: put }) =>
			piece.slice(0, range.from - from) + put + piece.slice(range.to - from),
		text.slice(from, to)
	);
	return addTo(policy, at + 1, () => pieces);
}

export function removeStatement({ text, holder }: VisualPolicy, at: number): Edits {
	if (holder?.type === 'array') return changing(text, holder, new Set([at]), []);
	return holder ? [{ range: holder.range, text: '[]' }] : [];
}

/** A lone statement becomes the first of a list. */
function addTo({ text, root, holder }: VisualPolicy, at: number, write: Written): Edits {
	if (holder?.type === 'array') return inserting(text, holder, at, [write]);
	if (!holder) {
		return inserting(text, root, root.members.length, [
			(indent) => `"Statement": [${write(indent)}]`
		]);
	}
	const { from, to } = holder.range;
	const more = write(text.includes('\n') ? indentAt(text, from) : undefined);
	return [
		{ range: { from, to: from }, text: '[' },
		{ range: { from: to, to }, text: `, ${more}]` }
	];
}

function setElement(
	text: string,
	{ json }: ShownStatement,
	name: ElementName,
	value: unknown
): Edits {
	const standing = elementOf(json, name)?.value;
	if (!standing) return inserting(text, json, placeOf(json, name), [writtenMember(name, value)]);
	const indent = text.includes('\n') ? indentAt(text, standing.range.from) : undefined;
	return [{ range: standing.range, text: written(value)(indent) }];
}

/** Behind the last of those that AWS writes before it. */
function placeOf({ members }: JsonObject, name: ElementName): number {
	const before: readonly string[] = order.slice(0, order.indexOf(name));
	return members.findLastIndex((member) => before.includes(member.name.value)) + 1;
}

function removeElement(text: string, json: JsonObject, name: ElementName): Edits {
	const member = elementOf(json, name);
	return member ? remove(text, json, member) : [];
}

function elementOf({ members }: JsonObject, name: ElementName): Member | undefined {
	return members.find((member) => member.name.value === name);
}

function remove(text: string, json: JsonObject, member: Member): Edits {
	return changing(text, json, new Set([json.members.indexOf(member)]), []);
}

function append(text: string, json: JsonObject | JsonArray, write: Written): Edits {
	return changing(text, json, none, [write]);
}
