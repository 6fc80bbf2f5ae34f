import { layers as layerNames, type Layer } from '../../policy/decision';
import type { PoliciesForm, QuestionForm } from '../../policy/question/form';
import { compileForm, prepare } from '../../policy/question/prepare';
import { decideWithUnknowns, type Forecast } from '../../policy/unknown';

export type LayerSwitch = 'on' | 'off' | 'unseen';

/** How a figure of layers stands. */
export interface Switches {
	/** What is not named is on. */
	readonly layers: Readonly<Partial<Record<Layer, LayerSwitch>>>;
	/** The value, `null` for absent, or nothing where it cannot be seen. */
	readonly keys: Readonly<Record<string, string | null | undefined>>;
}

/** What the engine says of a question as it is switched. */
export function forecastOf(form: QuestionForm, switches: Switches): Forecast {
	const prepared = prepare(switchedForm(form, switches), compileForm);
	if (!prepared.ok) throw new Error(`A figure's question was read, and now: ${prepared.error}`);
	const { policies, request, unknowns } = prepared.value;
	return decideWithUnknowns(policies, request, unknowns);
}

/** Without what is off or unseen; the latter may be anything. */
function switchedForm(form: QuestionForm, { layers, keys }: Switches): QuestionForm {
	const hidden = layerNames.filter((layer) => (layers[layer] ?? 'on') !== 'on');
	const own = Object.entries(form.request.context).filter(([key]) => !Object.hasOwn(keys, key));
	const known = Object.entries(keys).flatMap(([key, value]) =>
		value === undefined || value === null ? [] : [[key, value] as const]
	);
	return {
		request: { ...form.request, context: Object.fromEntries([...own, ...known]) },
		policies: hidden.reduce(without, form.policies),
		unknown: {
			layers: layerNames.filter((layer) => layers[layer] === 'unseen'),
			keys: Object.keys(keys).filter((key) => keys[key] === undefined)
		}
	};
}

function without(policies: PoliciesForm, layer: Layer): PoliciesForm {
	if (layer !== 'resource') return { ...policies, [layer]: [] };
	const { identity, boundary, session, scp, rcp, endpoint, blockPublicAccess } = policies;
	return { identity, boundary, session, scp, rcp, endpoint, blockPublicAccess };
}

/** Whether nothing is hidden. */
export function isAllKnown({ layers, keys }: Switches): boolean {
	return (
		!Object.values(layers).includes('unseen') &&
		Object.values(keys).every((value) => value !== undefined)
	);
}
