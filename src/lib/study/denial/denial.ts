import type { Decision, Layer, Outcome } from '../../policy/decision';
import type { PoliciesForm, QuestionForm } from '../../policy/question/form';
import { Draw } from '../drills/draw';
import { asked } from '../drills/making';
import { prose } from '../drills/words';
import type { Prose } from '../../scenario/prose';
import {
	decided,
	formOf,
	policiesOf,
	type Attached,
	type Situation,
	type Written
} from '../drills/situation';
import { composeCase, type Case } from './case';
import { fewest } from './fewest';

/**
 * The denial of a day, the same for everybody: one request is denied by one statement of a layer that
 * nobody sees. It is one of a few, and questions about other requests tell which.
 */
export interface Denial {
	readonly day: string;
	readonly request: QuestionForm['request'];
	/** As AWS tells it, where it tells no reason. */
	readonly message: string;
	/** Who asked for what. */
	readonly about: Prose;
	/** The policies that can be seen. */
	readonly seen: PoliciesForm;
	readonly hidden: Layer;
	/** Statements of which one decides: those that the hidden layer may have, and those that are seen. */
	readonly suspects: readonly Suspect[];
	readonly questions: readonly Asking[];
	/** With so many questions everybody can be sure, whichever it is. */
	readonly best: number;
	/** The id of the statement that decides. */
	readonly key: string;
	/** The whole of it, for whoever has found it or wants to be told. */
	readonly told: QuestionForm;
}

export interface Suspect {
	readonly id: string;
	readonly statement: Written;
	/** The policy that has it; nothing of those of the hidden layer. */
	readonly seenIn?: string;
}

/** Another request, which the account answers. */
export interface Asking {
	readonly id: string;
	/** What is different. */
	readonly says: Prose;
	readonly request: QuestionForm['request'];
	/** Whether it gets through: AWS says no more. */
	readonly allowed: boolean;
}

const tries = 400;

/** @param day as in 2026-11-30 */
export function denialOf(day: string): Denial {
	for (let at = 0; at < tries; at++) {
		const denial = denialFrom(day, composeCase(new Draw(`denial ${day} ${at}`)));
		if (denial) return denial;
	}
	throw new Error(`No denial comes of ${day}`);
}

/** How many the hidden layer may have. */
const most = 6;
const least = 5;

function denialFrom(day: string, found: Case): Denial | undefined {
	const { draw, seen, hidden, request, caller } = found;
	const withHidden = (statement: Written): Situation => ({
		request,
		attached: [...seen, ...hiddenPolicies(hidden, statement)]
	});
	const asks = (statement: Written) =>
		found.variations.map(
			({ request }) => decided({ ...withHidden(statement), request }).outcome === 'allowed'
		);
	const chosen: { readonly statement: Written; readonly answers: readonly boolean[] }[] = [];
	for (const statement of found.candidates) {
		if (chosen.length === most) break;
		if (!isSettledBy(decided(withHidden(statement)), statement.Sid)) continue;
		const answers = asks(statement);
		// Two that no question tells apart would both be right.
		if (chosen.every((each) => each.answers.join() !== answers.join()))
			chosen.push({ statement, answers });
	}
	if (chosen.length < least) return undefined;
	const key = draw.one(chosen);
	const best = fewest(chosen.map(({ answers }) => answers));
	if (best > 4) return undefined;
	const named = chosen.map(({ statement }, at) => ({ id: `${at + 1}`, statement }));
	const decoys = seen.flatMap(({ name, statements }) =>
		statements
			.filter(({ Effect }) => Effect === 'Deny')
			.map((statement) => ({ id: statement.Sid, statement, seenIn: name }))
	);
	return {
		day,
		request,
		message: `User: ${request.principal} is not authorized to perform: ${request.action} on resource: ${request.resource}`,
		about: prose(...asked({ caller, request, context: request.context })),
		seen: policiesOf(seen),
		hidden,
		suspects: [...named, ...decoys],
		questions: found.variations.map(({ says, request }, at) => ({
			id: `${at + 1}`,
			says: prose(says),
			request,
			allowed: key.answers[at] === true
		})),
		best,
		key: named[chosen.indexOf(key)]?.id ?? '',
		told: formOf(withHidden(key.statement))
	};
}

function isSettledBy({ outcome, by }: Decision, sid: string): boolean {
	const denied: Outcome = 'explicitDeny';
	return outcome === denied && by.length === 1 && by[0]?.statement.sid?.value === sid;
}

/** It allows everything but what its one Deny takes away. */
function hiddenPolicies(layer: Layer, statement: Written): readonly Attached[] {
	const isOfResource = layer === 'resource' || layer === 'rcp' || layer === 'endpoint';
	const principal = isOfResource ? ({ Principal: '*' } as const) : {};
	const all: Written = { Sid: 'All', Effect: 'Allow', ...principal, Action: '*', Resource: '*' };
	const only = layer === 'rcp' || layer === 'resource';
	const statements = [...(only ? [] : [all]), { ...statement, ...principal }];
	return [{ layer, level: 0, name: 'Hidden', statements }];
}
