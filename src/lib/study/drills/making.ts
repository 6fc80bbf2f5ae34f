import { explain } from '../../policy/explain';
import { explainMismatch } from '../../policy/explain-in-full';
import type { Decision, Outcome, Reading } from '../../policy/decision';
import type { Item, Option } from '../items/item';
import type { Pieces } from '../../scenario/map/pieces';
import { compose, type Scene } from './compose';
import { Draw } from './draw';
import type { DrillOrder } from './drill';
import { misreadingsOf, type Misreading } from './misread';
import { decided, policiesOf } from './situation';

/** A situation that was drawn, and how it is decided. */
export interface Found {
	readonly scene: Scene;
	readonly decision: Decision;
	/** For what else is to be drawn. */
	readonly draw: Draw;
}

/** With what it is taken for. */
export interface Drawn extends Found {
	readonly misreadings: readonly Misreading[];
}

/** How choosy a search still is: about both, about the outcome, or about nothing but what must be. */
export type Choosy = 'misread' | 'outcome' | 'no';

const tries: Readonly<Record<Choosy, number>> = { misread: 40, outcome: 100, no: 400 };

/**
 * Draws situations until one makes a drill. The first tries want one that somebody could misread, for what
 * nobody gets wrong teaches nothing.
 */
export function* search<T>(
	{ kind, level, topic, seed }: DrillOrder,
	make: (found: Found, choosy: Choosy) => T | undefined
): Pieces<T> {
	for (const choosy of ['misread', 'outcome', 'no'] as const) {
		for (let at = 0; at < tries[choosy]; at++) {
			const draw = new Draw(`${kind} ${level} ${topic} ${seed} ${choosy} ${at}`);
			const scene = compose(draw, level, topic);
			const made = make({ scene, decision: decided(scene), draw }, choosy);
			if (made !== undefined) return made;
			yield;
		}
	}
	throw new Error(`No drill comes of ${kind} ${level} ${topic} ${seed}`);
}

/** Adds how a situation is misread, which takes longer than to decide it. */
export function misread(found: Found): Drawn {
	return { ...found, misreadings: misreadingsOf(found.scene) };
}

/** Whether somebody may well take it so. That a Deny wins is asked soon enough without looking for it. */
export function isTelling({ belief }: Pick<Draft, 'belief'>): boolean {
	return belief !== undefined && belief !== 'specific-allow-wins';
}

/** The outcome that a drill is to have: each as often as the others, so that none is a good guess. */
export function wantedOutcome({ seed, kind }: DrillOrder): Outcome {
	return new Draw(`${kind} outcome ${seed}`).one(['allowed', 'explicitDeny', 'implicitDeny']);
}

/** What every item of a drill has. */
export function itemBase(order: DrillOrder, scene: Scene) {
	const { kind, level, topic, seed } = order;
	return {
		id: `${topic}/${kind}-${level}-${seed}`,
		level,
		exams: [],
		source: evaluationPage,
		checked: '',
		given: {
			request: scene.request,
			policies: policiesOf(scene.attached),
			unknown: { layers: [], keys: [] }
		}
	} as const satisfies Partial<Item>;
}

const evaluationPage =
	'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html';

/** Who asks for what, and with which keys. */
export function asked(
	{ caller, request, context }: Pick<Scene, 'caller' | 'request' | 'context'>,
	without: 'resource' | '' = ''
): readonly string[] {
	const { action, resource, resourceAccount } = request;
	const where = resourceAccount === undefined ? '' : `, which account ${resourceAccount} owns`;
	const on = without === 'resource' ? '' : ` on \`${resource}\`${where}`;
	const keys = Object.entries(context);
	const there = keys.map(([key, value]) =>
		value === null ? `\`${key}\` is not there` : `\`${key}\` is \`${String(value)}\``
	);
	return [
		`${caller.inFull} asks for \`${action}\`${on}.`,
		there.length === 0 ? '' : `In the request ${there.join(', ')}.`
	];
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** An option before it has a letter. */
export type Draft = Omit<Option, 'id'>;

export function withIds(drafts: readonly Draft[]): readonly Option[] {
	return drafts.map((draft, at) => ({ id: letters[at] ?? `${at}`, ...draft }));
}

/** Why it came out so, in a sentence. */
export function whole(decision: Decision, scene: Scene): string {
	return explain(decision, scene.caller.who, scene.request.action);
}

export function readingsOf({ gates }: Decision): readonly Reading[] {
	return gates.flatMap(({ read }) => read);
}

export function sidOf({ statement }: Pick<Reading, 'statement'>): string {
	return statement.sid?.value ?? '';
}

/** Why a statement is not what decides. */
export function missed({ verdict, statement }: Reading): string {
	return verdict.applies
		? `It matches, and ${statement.effect === 'Deny' ? 'denies' : 'allows'}.`
		: `It does not match. ${explainMismatch(verdict.because)}`;
}

/** So many wrong options: first of each belief one, then slips. */
export function likeliest(wrong: readonly Draft[], most: number): readonly Draft[] {
	const first = wrong.filter(
		({ belief }, at) =>
			belief !== undefined && wrong.findIndex((each) => each.belief === belief) === at
	);
	const slips = wrong.filter(({ belief }) => belief === undefined);
	const others = wrong.filter((each) => !first.includes(each) && !slips.includes(each));
	return [...first, ...slips, ...others].slice(0, most);
}
