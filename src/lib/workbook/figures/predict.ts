import * as v from 'valibot';
import type { Decision } from '../../policy/decision';
import type { PoliciesForm, RequestForm } from '../../policy/question/form';
import type { Inline } from '../../scenario/prose';
import { faultsIn } from '../../scenario/read-value';
import { text } from '../../scenario/text-format';
import { decidedOf } from './decided';
import {
	opening,
	placed,
	words,
	type FigureFault,
	type FigureReader,
	type Opening
} from './figure-format';
import {
	formFrom,
	nameOfOutcome,
	newIn,
	outcomeName,
	policiesFormat,
	policiesIn,
	requestEntries,
	type ShownPolicy
} from './question-format';

/** Requests whose outcome is predicted before the engine tells it. */
export interface PredictFigure extends Opening {
	/** That stand nowhere before it. */
	readonly shown: readonly ShownPolicy[];
	readonly policies: PoliciesForm;
	readonly requests: readonly PredictRequest[];
}

export interface PredictRequest {
	/** In words; else it is the action and the resource. */
	readonly say?: readonly Inline[];
	readonly request: RequestForm;
	/** Told with the answer, instead of the engine's own words. */
	readonly why?: readonly Inline[];
}

const format = v.strictObject({
	...opening,
	principal: v.exactOptional(text),
	policies: policiesFormat,
	requests: v.pipe(
		v.array(
			v.strictObject({
				...requestEntries,
				say: v.exactOptional(words),
				says: outcomeName,
				by: v.exactOptional(text),
				why: v.exactOptional(words)
			})
		),
		v.minLength(2, 'write two requests at least')
	)
});

export const predictReader: FigureReader<PredictFigure> = {
	read(written, around) {
		const read = v.safeParse(format, written);
		if (!read.success) return { ok: false, error: faultsIn(read.issues) };
		const { principal, policies, requests, ...rest } = read.output;
		const faults: FigureFault[] = [];
		const asked = requests.flatMap(({ say, why, says, by, ...request }, at) => {
			const beneath = `requests[${at}]`;
			const form = formFrom({ ...(principal && { principal }), ...request }, policies, around);
			if (!form.ok) {
				const { path, message } = placed(form.error);
				const place = path.replace(/^request/, beneath);
				faults.push({ path: place, message });
				return [];
			}
			const fault = contradicted({ says, by }, decidedOf(form.value));
			if (fault) faults.push({ path: `${beneath}.${fault.path}`, message: fault.message });
			return [{ form: form.value, told: { ...(say && { say }), ...(why && { why }) } }];
		});
		const [first] = asked;
		if (faults.length > 0 || !first) return { ok: false, error: once(faults) };
		const all = policiesIn(first.form);
		return {
			ok: true,
			value: {
				figure: {
					...rest,
					shown: newIn(all, around),
					policies: first.form.policies,
					requests: asked.map(({ form, told }) => ({ ...told, request: form.request }))
				},
				policies: new Map(all.map(({ name, document }) => [name, document]))
			}
		};
	}
};

/** What the engine says otherwise than the figure. */
function contradicted(
	{ says, by }: { readonly says: string; readonly by: string | undefined },
	{ outcome, by: deciding }: Decision
): FigureFault | undefined {
	const name = nameOfOutcome(outcome);
	if (name !== says) return { path: 'says', message: `the engine says ${name}` };
	if (by === undefined) return undefined;
	const names = deciding.flatMap(({ policy, statement }) => [policy, statement.sid?.value ?? '']);
	if (names.includes(by)) return undefined;
	const found = [...new Set(names.filter(Boolean))].join(', ') || 'no statement';
	return { path: 'by', message: `the engine says it is decided by ${found}` };
}

/** What is wrong with a policy is wrong in each request. */
function once(faults: readonly FigureFault[]): readonly FigureFault[] {
	return faults.filter(
		({ path, message }, at) =>
			faults.findIndex((each) => each.path === path && each.message === message) === at
	);
}
