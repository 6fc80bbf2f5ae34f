import * as v from 'valibot';
import { parseDate } from '../../../../policy/condition/date';
import { parseCidr } from '../../../../policy/condition/ip';
import { parseNumber } from '../../../../policy/condition/number';
import type { Context } from '../../../../policy/request';
import { fail, type Failed } from '../../../base/applied';
import { oneOf, textOf } from '../../../base/parameters';

/** Whether a text is a value of the type. */
const types: Readonly<Record<string, (text: string) => boolean>> = {
	string: () => true,
	numeric: (text) => parseNumber(text) !== undefined,
	boolean: (text) => text === 'true' || text === 'false',
	ip: (text) => parseCidr(text) !== undefined,
	binary: (text) => /^[\w+/=-]*$/.test(text),
	date: (text) => parseDate(text) !== undefined
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ContextEntry.html */
const contextEntry = v.object({
	ContextKeyName: textOf(5, 256),
	ContextKeyValues: v.array(v.string()),
	ContextKeyType: oneOf(Object.keys(types).flatMap((type) => [type, `${type}List`]))
});

export const contextEntries = v.array(contextEntry);

export type ReadContext = { readonly ok: true; readonly passed: Context } | Failed;

export function readContext(
	entries: readonly v.InferOutput<typeof contextEntry>[] = []
): ReadContext {
	const passed: [string, string | readonly string[]][] = [];
	for (const { ContextKeyName: key, ContextKeyValues: values, ContextKeyType: type } of entries) {
		const isList = type.endsWith('List');
		const fits = types[type.replace(/List$/, '')] ?? types['string'];
		const [first = ''] = values;
		if ((!isList && values.length !== 1) || !values.every((value) => fits?.(value))) {
			return fail('InvalidInput', `The values of the context key ${key} are not of type ${type}.`);
		}
		passed.push([key, isList ? values : first]);
	}
	return { ok: true, passed: Object.fromEntries(passed) };
}
