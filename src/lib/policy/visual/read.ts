import type { ConditionValue, Effect, Text } from '../document';
import { statementElements, type StatementElement } from '../parse/elements';
import { readOperator } from '../parse/elements-operator';
import { readJson, type Json, type JsonObject, type Member } from '../parse/json';
import { Findings } from '../parse/json-findings';
import { quoted } from '../quoted';
import type { Result } from '../result';
import type { ShownStatement, VisualCondition, VisualPolicy, VisualStatement } from './policy';

/**
 * Reads an identity policy as a form shows it. A statement that cannot be shown whole is not shown
 * in part, and says why; where the text is no JSON, there are no statements to speak of.
 */
export function readVisual(text: string): Result<VisualPolicy, string> {
	const root = isJson(text) ? readJson(text, new Findings()) : undefined;
	if (root === undefined) return no('The text is not JSON: mend the errors first.');
	if (root.type !== 'object') return no('A policy is an object in braces, and this is none.');
	const twice = repeated(root);
	if (twice) return no(`${quoted(twice)} stands in the policy twice.`);

	const statement = root.members.find(({ name }) => name.value === 'Statement');
	const holder = statement?.value;
	if (statement && holder?.type !== 'array' && holder?.type !== 'object') {
		return no('Statement is neither a statement in braces nor a list of them.');
	}
	const holding = holder?.type === 'array' || holder?.type === 'object' ? holder : undefined;
	const items = holding?.type === 'array' ? holding.items : holding ? [holding] : [];
	return { ok: true, value: { text, root, holder: holding, statements: items.map(readOne) } };
}

function no(error: string): Result<never, string> {
	return { ok: false, error };
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** What cannot be shown of a statement; the first is told. */
type Refusals = string[];

function readOne(json: Json): VisualStatement {
	const refusals: Refusals = [];
	const statement = readStatement(json, refusals);
	const why = refusals[0] ?? 'It is not an object in braces.';
	return statement && refusals.length === 0
		? statement
		: { kind: 'unshown', range: json.range, why };
}

function readStatement(json: Json, refusals: Refusals): ShownStatement | undefined {
	if (json.type !== 'object') return undefined;
	refuseRepeated(json, refusals);
	for (const { name } of json.members) refuseElement(name, refusals);
	const elementOf = (wanted: StatementElement) =>
		json.members.find(({ name }) => name.value === wanted)?.value;
	return {
		kind: 'shown',
		json,
		range: json.range,
		sid: readText('Sid', elementOf('Sid'), refusals),
		effect: readEffect(elementOf('Effect'), refusals),
		actions: readList('Action', elementOf('Action'), refusals),
		resources: readList('Resource', elementOf('Resource'), refusals),
		conditions: readConditions(elementOf('Condition'), refusals)
	};
}

const noForm: Readonly<Partial<Record<StatementElement, string>>> = {
	NotAction:
		'NotAction means every action of every service but the ones it names, which boxes to tick cannot show.',
	NotResource:
		'NotResource means every resource but the ones it names, which a list of resources cannot show.',
	Principal: 'It has a Principal, which a policy of an identity cannot have.',
	NotPrincipal: 'It has a NotPrincipal, which a policy of an identity cannot have.'
};

function refuseElement({ value }: Text, refusals: Refusals): void {
	const name = statementElements.find((each) => each === value);
	const why = name ? noForm[name] : `${quoted(value)} is no element of a statement.`;
	if (why !== undefined) refusals.push(why);
}

function repeated({ members }: JsonObject): string | undefined {
	const names = new Set<string>();
	return members.find(({ name }) => names.size === names.add(name.value).size)?.name.value;
}

function refuseRepeated(object: JsonObject, refusals: Refusals): void {
	const twice = repeated(object);
	if (twice !== undefined) refusals.push(`${quoted(twice)} stands in the same braces twice.`);
	if (object.members.some(({ value }) => value === undefined)) {
		refusals.push('It is nested deeper than any statement.');
	}
}

function readText(name: string, json: Json | undefined, refusals: Refusals): string | undefined {
	if (json === undefined) return undefined;
	if (json.type !== 'string') refusals.push(`${name} is not a string.`);
	return json.type === 'string' ? json.text : undefined;
}

function readEffect(json: Json | undefined, refusals: Refusals): Effect | undefined {
	const effect = readText('Effect', json, refusals);
	if (effect === undefined || effect === 'Allow' || effect === 'Deny') return effect;
	refusals.push('Effect is neither "Allow" nor "Deny".');
	return undefined;
}

function readList(name: string, json: Json | undefined, refusals: Refusals): readonly Text[] {
	if (json === undefined) return [];
	const items = json.type === 'array' ? json.items : [json];
	return items.flatMap((item) => {
		if (item.type === 'string') return { value: item.text, range: item.range };
		refusals.push(`${name} is neither a string nor a list of strings.`);
		return [];
	});
}

function readConditions(json: Json | undefined, refusals: Refusals): readonly VisualCondition[] {
	if (json === undefined) return [];
	return membersOf('Condition', json, refusals).flatMap((block) => readBlock(block, refusals));
}

function readBlock(block: Member, refusals: Refusals): readonly VisualCondition[] {
	const operatorText = block.name.value;
	const operator = readOperator(operatorText);
	if (!operator || (operator.name === 'Null' && operator.ifExists)) {
		refusals.push(`${quoted(operatorText)} is no condition operator.`);
		return [];
	}
	const members = membersOf(quoted(operatorText), block.value, refusals);
	if (members.length === 0) refusals.push(`${quoted(operatorText)} holds no condition key.`);
	return members.map((member) => ({
		operator,
		operatorText,
		key: member.name.value,
		values: readValues(member, refusals),
		member,
		block
	}));
}

function membersOf(name: string, json: Json | undefined, refusals: Refusals): readonly Member[] {
	if (json?.type === 'object') {
		refuseRepeated(json, refusals);
		return json.members;
	}
	refusals.push(`${name} is not an object in braces.`);
	return [];
}

function readValues({ name, value }: Member, refusals: Refusals): readonly ConditionValue[] {
	const items = value?.type === 'array' ? value.items : value ? [value] : [];
	return items.flatMap((item): readonly ConditionValue[] => {
		switch (item.type) {
			case 'string':
			case 'number':
			case 'boolean':
				return [{ value: item.text, range: item.range, json: item.type }];
			case 'null':
			case 'array':
			case 'object':
				refusals.push(`A value of ${quoted(name.value)} is no text, number, true or false.`);
				return [];
		}
	});
}
