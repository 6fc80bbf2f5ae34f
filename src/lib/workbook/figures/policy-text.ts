import { formatPolicy } from '../../policy/format';
import type { Range } from '../../policy/document';
import { readJson, type Json } from '../../policy/parse/json';
import { Findings } from '../../policy/parse/json-findings';

/** A policy as it is shown: text stays as its author laid it out, YAML is laid out afresh. */
export function policyText(written: unknown): string {
	if (typeof written === 'string') return written.trim();
	const json = JSON.stringify(written);
	return formatPolicy(json) ?? json;
}

/** Lines of a text, both from 1. */
export interface Lines {
	readonly from: number;
	readonly to: number;
}

/**
 * Where an element such as `Statement[0].Action` stands, with its name. A name with a dot in it is quoted, as
 * in `Statement[0].Condition.StringEquals["idp.example:sub"]`.
 */
export function linesOf(policy: string, path: string): Lines | undefined {
	const json = readJson(policy, new Findings());
	const range = json && rangeOf(json, namesIn(path));
	return range && linesBetween(policy, range);
}

function namesIn(path: string): readonly string[] {
	return [...path.matchAll(/"([^"]*)"|[^.[\]"]+/g)].map(([all, quoted]) => quoted ?? all);
}

function linesBetween(text: string, { from, to }: Range): Lines {
	const line = (offset: number) => text.slice(0, offset).split('\n').length;
	return { from: line(from), to: line(to) };
}

function rangeOf(json: Json, keys: readonly string[]): Range | undefined {
	const [key, ...rest] = keys;
	if (key === undefined) return json.range;
	switch (json.type) {
		case 'object': {
			const member = json.members.find(({ name }) => name.value === key);
			if (!member) return undefined;
			return rest.length === 0 ? member.range : member.value && rangeOf(member.value, rest);
		}
		case 'array': {
			const item = json.items[Number(key)];
			return item && rangeOf(item, rest);
		}
		case 'string':
		case 'number':
		case 'boolean':
		case 'null':
			return undefined;
	}
}
