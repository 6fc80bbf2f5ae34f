import * as v from 'valibot';
import { layers as layerNames, type Layer } from '../../policy/decision';
import type { PolicyKind } from '../../policy/kind';
import type { QuestionForm } from '../../policy/question/form';
import type { Dependence, Forecast } from '../../policy/unknown';
import type { Inline } from '../../scenario/prose';
import { faultsIn } from '../../scenario/read-value';
import { text } from '../../scenario/text-format';
import {
	opening,
	placed,
	words,
	type FigureFault,
	type FigureReader,
	type Opening
} from './figure-format';
import { forecastOf, isAllKnown, type LayerSwitch, type Switches } from './forecast';
import {
	formFrom,
	nameOfOutcome,
	outcomeName,
	policiesFormat,
	policiesIn,
	requestEntries,
	type ShownPolicy
} from './question-format';
import { toldOf, type Told } from './told';

/** A decision whose layers can be taken away or hidden, and its keys changed. */
export interface LayersFigure extends Opening {
	/** The question with everything in it. */
	readonly form: QuestionForm;
	readonly say?: readonly Inline[];
	/** Each layer that has policies, in the order in which AWS asks. */
	readonly layers: readonly SwitchedLayer[];
	readonly keys: readonly SwitchedKey[];
	/** How it stands at the beginning, and what the engine says then. */
	readonly start: Switches;
	readonly told: Told;
}

export interface SwitchedLayer {
	readonly layer: Layer;
	/** As it is called. */
	readonly kind: PolicyKind;
	readonly policies: readonly ShownPolicy[];
}

export interface SwitchedKey {
	readonly key: string;
	/** What it can be; nothing where it is absent. */
	readonly values: readonly (string | null)[];
}

const layer = v.picklist(layerNames, `write ${layerNames.join(', ')}`);
const value = v.nullable(
	v.pipe(
		v.union([v.string(), v.number(), v.boolean()], 'write a value, or null for an absent key'),
		v.transform(String)
	)
);
const layerList = v.optional(v.array(layer), []);

const format = v.strictObject({
	...opening,
	request: v.strictObject({ ...requestEntries, say: v.exactOptional(words) }),
	policies: policiesFormat,
	keys: v.optional(
		v.record(v.string(), v.pipe(v.array(value), v.minLength(1, 'write a value'))),
		{}
	),
	off: layerList,
	unseen: layerList,
	claims: v.pipe(
		v.array(
			v.strictObject({
				off: layerList,
				unseen: layerList,
				keys: v.optional(v.record(v.string(), value), {}),
				unseenKeys: v.optional(v.array(text), []),
				says: v.union([outcomeName, v.literal('depends')], 'write an outcome, or depends'),
				on: v.optional(v.array(text), [])
			})
		),
		v.minLength(2, 'claim two outcomes at least, as in { off: [scp], says: allowed }')
	)
});

type Claim = v.InferOutput<typeof format>['claims'][number];

export const layersReader: FigureReader<LayersFigure> = {
	read(written, around) {
		const read = v.safeParse(format, written);
		if (!read.success) return { ok: false, error: faultsIn(read.issues) };
		const { request, policies, keys, off, unseen, claims, ...rest } = read.output;
		const { say, ...asked } = request;
		const form = formFrom(asked, policies, around);
		if (!form.ok) return { ok: false, error: [placed(form.error)] };
		const shown = policiesIn(form.value);
		const switched = Object.entries(keys).map(([key, values]) => ({ key, values }));
		const start: Switches = {
			layers: { ...each(off, 'off'), ...each(unseen, 'unseen') },
			keys: Object.fromEntries(switched.map(({ key, values }) => [key, values[0] ?? null]))
		};
		const figure: LayersFigure = {
			...rest,
			...(say && { say }),
			form: form.value,
			start,
			told: toldOf(forecastOf(form.value, start), form.value.request, isAllKnown(start)),
			layers: layerNames.flatMap((each) => {
				const own = shown.filter((policy) => policy.layer === each);
				const [first] = own;
				return first ? [{ layer: each, kind: first.kind, policies: own }] : [];
			}),
			keys: switched
		};
		const faults = claims.flatMap((claim, at) => contradictions(figure, claim, `claims[${at}]`));
		if (faults.length > 0) return { ok: false, error: faults };
		return {
			ok: true,
			value: { figure, policies: new Map(shown.map(({ name, document }) => [name, document])) }
		};
	}
};

function each(layers: readonly Layer[], how: LayerSwitch): Switches['layers'] {
	return Object.fromEntries(layers.map((each) => [each, how]));
}

/** What the engine says otherwise than a claim. */
function contradictions(figure: LayersFigure, claim: Claim, path: string): readonly FigureFault[] {
	const { off, unseen, keys, unseenKeys, says, on } = claim;
	const known = figure.keys.map(({ key }) => key);
	const stray = [...Object.keys(keys), ...unseenKeys].find((key) => !known.includes(key));
	if (stray !== undefined) {
		return [{ path, message: `${stray} stands under no keys of this figure: add it there` }];
	}
	const forecast = forecastOf(figure.form, {
		layers: { ...each(off, 'off'), ...each(unseen, 'unseen') },
		keys: {
			...figure.start.keys,
			...keys,
			...Object.fromEntries(unseenKeys.map((key) => [key, undefined]))
		}
	});
	const said = forecastName(forecast);
	if (said !== says) return [{ path: `${path}.says`, message: `the engine says ${said}` }];
	if (forecast.outcome !== 'depends') return [];
	const found = forecast.on.flatMap(namesOf).toSorted();
	return found.join() === on.toSorted().join()
		? []
		: [{ path: `${path}.on`, message: `the engine says it depends on ${found.join(', ')}` }];
}

function namesOf(dependence: Dependence): readonly string[] {
	return dependence.kind === 'layer' ? [dependence.layer] : dependence.keys;
}

function forecastName(forecast: Forecast): string {
	return forecast.outcome === 'depends' || forecast.outcome === 'unsettled'
		? forecast.outcome
		: nameOfOutcome(forecast.outcome);
}
