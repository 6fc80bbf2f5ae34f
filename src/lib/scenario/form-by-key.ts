import * as v from 'valibot';

type Form<Out> = v.GenericSchema<unknown, Out>;

/**
 * One of several forms, seen by a key that it alone has, or the one that has none of them: a union that
 * tries each would tell all their faults. Asked without a value, as for a JSON Schema, it is any of them.
 */
export function formByKey<Out>(
	byKey: Readonly<Record<string, Form<Out>>>,
	otherwise: Form<Out>
): v.LazySchema<Form<Out>> {
	const forms = Object.entries(byKey);
	const any = v.union([...forms.map(([, form]) => form), otherwise]);
	return v.lazy((given) => {
		if (given === undefined) return any;
		return forms.find(([key]) => hasKey(given, key))?.[1] ?? otherwise;
	});
}

function hasKey(given: unknown, key: string): boolean {
	return typeof given === 'object' && given !== null && key in given;
}
