import { all } from '../account/base/table';
import { seenFrom } from '../account/world';
import { QueryFault } from './check';
import { isCall, type ScriptCall, type ScriptStep } from './format';
import type { ScenarioSource } from './read';
import { breaking, documentIn, everythingAllowed, keeping, type Document } from './rewritings';
import type { Scenario } from './scenario';
import { scoreSheet, type ScoreSheet } from './score';
import { playScript, ScriptFault } from './script';
import { accountNow } from './timeline';

/**
 * That policies are judged by what they do: the solution's policies written otherwise score the same,
 * broken ones do not score in full, and neither does allowing everything.
 */
export function rewritten(source: ScenarioSource): readonly string[] {
	const outcome = comesTo(source.scenario, source.solution);
	if (outcome.kind !== 'scored') return []; // The solution itself cannot be played: that is told elsewhere.
	return [...kept(source, outcome.sheet), ...broken(source), ...wideOpen(source)];
}

function kept(source: ScenarioSource, full: ScoreSheet): readonly string[] {
	return keeping.flatMap(({ name, rewrite }) => {
		const steps = source.solution.map((step) => withDocuments(step, rewrite));
		if (JSON.stringify(steps) === JSON.stringify(source.solution)) return [];
		const outcome = comesTo(source.scenario, steps);
		switch (outcome.kind) {
			case 'scored':
				return outcome.sheet.score === full.score
					? []
					: [
							`the solution with ${name} means the same and scores ${outcome.sheet.score}, not ${full.score}`
						];
			case 'noRoom':
				return [];
			case 'fault':
				return [`the solution with ${name}: ${outcome.message}`];
		}
	});
}

function broken(source: ScenarioSource): readonly string[] {
	return source.solution.flatMap((step, at) =>
		documentsOf(step).flatMap(([parameter, document]) =>
			breaking(document).flatMap(([what, other]) => {
				const steps = source.solution.with(at, withParameter(step, parameter, other));
				return scoresInFull(source.scenario, steps)
					? [
							`solution.yaml: steps[${at}]: with ${what} the policy does not do what it should, and the solution still scores in full: ask for it in a check`
						]
					: [];
			})
		)
	);
}

/** Everything is allowed to every user, by whoever acted in IAM last. */
function wideOpen({ scenario, solution }: ScenarioSource): readonly string[] {
	if (scenario.scoring.everythingAllowed) return [];
	const at = solution.findLastIndex(
		(step) => isCall(step) && step.call.service === 'iam' && !step.refused
	);
	const last = solution[at];
	if (!last || !isCall(last)) return [];
	const world = accountNow(playScript(scenario, solution).snapshot.context.timeline);
	const { users } = seenFrom(world, last.account).iam;
	const grants = all(users).map(({ name }) => grant(last, name));
	const steps = [...solution.slice(0, at + 1), ...grants, ...solution.slice(at + 1)].map((step) =>
		withDocuments(step, () => everythingAllowed, ['PolicyDocument'])
	);
	return scoresInFull(scenario, steps)
		? [
				'whoever allows everything scores in full: ask in a check for what must be denied, or write everythingAllowed: true into scoring'
			]
		: [];
}

function grant({ account, as }: ScriptCall, UserName: string): ScriptCall {
	return {
		...(account === undefined ? {} : { account }),
		as,
		call: { service: 'iam', operation: 'AttachUserPolicy' },
		with: { UserName, PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }
	};
}

/** What a script comes to. */
type Outcome =
	| { readonly kind: 'scored'; readonly sheet: ScoreSheet }
	/** AWS has no room for a policy that is as long as this. */
	| { readonly kind: 'noRoom' }
	| { readonly kind: 'fault'; readonly message: string };

function comesTo(scenario: Scenario, steps: readonly ScriptStep[]): Outcome {
	try {
		const { snapshot } = playScript(scenario, steps);
		const answers = [...snapshot.context.timeline.acts].flatMap((act) => act.steps);
		const isTooLong = answers.some(
			({ answer }) => !answer.ok && answer.error.code === 'LimitExceeded'
		);
		return isTooLong ? { kind: 'noRoom' } : { kind: 'scored', sheet: scoreSheet(snapshot) };
	} catch (error) {
		if (error instanceof ScriptFault || error instanceof QueryFault) {
			return { kind: 'fault', message: error.message };
		}
		throw error;
	}
}

/** What cannot be played, or saved, has scored nothing. */
function scoresInFull(scenario: Scenario, steps: readonly ScriptStep[]): boolean {
	const outcome = comesTo(scenario, steps);
	return outcome.kind === 'scored' && outcome.sheet.score >= outcome.sheet.possible;
}

/** The policies that a step hands over, by parameter. */
function documentsOf(step: ScriptStep): readonly (readonly [string, Document])[] {
	return Object.entries(isCall(step) ? step.with : {}).flatMap(([name, value]) => {
		const document = documentIn(value);
		return document ? [[name, document] as const] : [];
	});
}

function withDocuments(
	step: ScriptStep,
	change: (document: Document) => Document,
	parameters?: readonly string[]
): ScriptStep {
	return documentsOf(step)
		.filter(([name]) => parameters?.includes(name) ?? true)
		.reduce((so, [name, document]) => withParameter(so, name, change(document)), step);
}

function withParameter(step: ScriptStep, name: string, document: Document): ScriptStep {
	return isCall(step)
		? { ...step, with: { ...step.with, [name]: JSON.stringify(document) } }
		: step;
}
