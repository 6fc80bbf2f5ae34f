import { decide } from '../../policy/decide';
import type { Decision, Layer } from '../../policy/decision';
import type { PolicyKind } from '../../policy/kind';
import { layers } from '../../policy/decision';
import {
	policiesBy,
	type PoliciesForm,
	type PolicyForm,
	type QuestionForm
} from '../../policy/question/form';
import { compileForm, prepare } from '../../policy/question/prepare';

/* A request and all policies that have a say, as drills write them and before they are shown. */

/** A statement as JSON has it. */
export interface Written {
	readonly Sid: string;
	readonly Effect: 'Allow' | 'Deny';
	readonly Principal?: '*' | Readonly<Record<string, string>>;
	readonly Action?: string | readonly string[];
	readonly NotAction?: string | readonly string[];
	readonly Resource?: string | readonly string[];
	readonly Condition?: Conditions;
}

/** By operator, then by key. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Attached {
	readonly layer: Layer;
	/** Of organizations: from the root (0) down. */
	readonly level: number;
	readonly name: string;
	readonly statements: readonly Written[];
}

export interface Situation {
	readonly request: QuestionForm['request'];
	readonly attached: readonly Attached[];
}

/** The question that it is, for the engine and for whoever is shown it. */
export function formOf({ request, attached }: Situation): QuestionForm {
	return { request, policies: policiesOf(attached), unknown: { layers: [], keys: [] } };
}

/** All layers; an organization has levels only where it has policies. */
export function policiesOf(attached: readonly Attached[]): PoliciesForm {
	const of = (layer: Layer) => attached.filter((each) => each.layer === layer).map(policyForm);
	const byLevel = (layer: Layer): readonly (readonly PolicyForm[])[] => {
		const here = attached.filter((each) => each.layer === layer);
		const depth = Math.max(-1, ...here.map(({ level }) => level));
		return Array.from({ length: depth + 1 }, (_, at) =>
			here.filter(({ level }) => level === at).map(policyForm)
		);
	};
	return policiesBy(of, byLevel, false);
}

/** Each policy has one form, by which it is compiled once: a drill tries the same ones over and over. */
const forms = new WeakMap<Attached, PolicyForm>();

function policyForm(of: Attached): PolicyForm {
	const known = forms.get(of);
	if (known) return known;
	const { name, statements } = of;
	const form = { name, document: { Version: '2012-10-17', Statement: statements } };
	forms.set(of, form);
	return form;
}

type Compiled = ReturnType<typeof compileForm>;
const compiled = new WeakMap<PolicyForm, Map<PolicyKind, Compiled>>();

function compiledOnce(policy: PolicyForm, kind: PolicyKind): Compiled {
	const byKind = compiled.get(policy) ?? new Map<PolicyKind, Compiled>();
	const known = byKind.get(kind);
	if (known) return known;
	const made = compileForm(policy, kind);
	compiled.set(policy, byKind.set(kind, made));
	return made;
}

/** What the engine says of it. What drills write must be sound: a fault in it is ours. */
export function decided(situation: Situation): Decision {
	const prepared = prepare(formOf(situation), compiledOnce);
	if (!prepared.ok) throw new Error(`${prepared.error} ${JSON.stringify(situation)}`);
	return decide(prepared.value.policies, prepared.value.request);
}

/** The same with other statements in the place of some; the very same where nothing changes. */
export function rewritten(
	situation: Situation,
	rewrite: (statement: Written, of: Attached) => readonly Written[]
): Situation {
	const attached = situation.attached.map((of) => {
		const statements = of.statements.flatMap((statement) => rewrite(statement, of));
		const isSame =
			statements.length === of.statements.length &&
			statements.every((each, at) => each === of.statements[at]);
		return isSame ? of : { ...of, statements };
	});
	return attached.every((each, at) => each === situation.attached[at])
		? situation
		: { ...situation, attached: attached.filter(({ statements }) => statements.length > 0) };
}

/** Layers that have a policy, in the order AWS asks them. */
export function layersIn({ attached }: Situation): readonly Layer[] {
	return layers.filter((layer) => attached.some((each) => each.layer === layer));
}

/** A list, also where one was written without brackets. */
export function listOf(written: string | readonly string[] | undefined): readonly string[] {
	return written === undefined ? [] : [written].flat();
}
