import type { IamAnswer } from '../operation';
import type { Outcome } from '../../../../policy/decision';
import type { Evaluation } from './evaluate';
import type { Matched } from './matched';
import type { Source } from './sources';

type Evaluated = IamAnswer<'SimulateCustomPolicy'>['EvaluationResults'][number];
type OnResource = NonNullable<Evaluated['ResourceSpecificResults']>[number];

/**
 * One action on all resources: the strictest of what each came to.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export function evaluationAnswer(action: string, evaluations: readonly Evaluation[]): Evaluated {
	const [first] = evaluations;
	const isOnAll = evaluations.length === 1 && first?.resource === '*';
	const outcome = strictest(evaluations.map((each) => each.outcome));
	const deciding = evaluations.filter((each) => each.outcome === outcome);
	return {
		EvalActionName: action,
		EvalResourceName: evaluations.length === 1 ? (first?.resource ?? '*') : '*',
		EvalDecision: outcome,
		MatchedStatements: unique(deciding.flatMap(({ matched }) => matched)).map(statementAnswer),
		MissingContextValues: [...new Set(evaluations.flatMap(({ missing }) => missing))],
		...organizationsDetail(evaluations),
		...boundaryDetail(evaluations),
		...(isOnAll
			? {}
			: {
					EvalDecisionDetails: detailsOf(evaluations),
					ResourceSpecificResults: evaluations.map(resourceAnswer)
				})
	};
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResourceSpecificResult.html */
function resourceAnswer(evaluation: Evaluation): OnResource {
	const { resource, outcome, matched, missing, details } = evaluation;
	return {
		EvalResourceName: resource,
		EvalResourceDecision: outcome,
		MatchedStatements: matched.map(statementAnswer),
		MissingContextValues: missing,
		...boundaryDetail([evaluation]),
		...(details ? { EvalDecisionDetails: details } : {})
	};
}

function strictest(outcomes: readonly Outcome[]): Outcome {
	if (outcomes.includes('explicitDeny')) return 'explicitDeny';
	return outcomes.includes('implicitDeny') ? 'implicitDeny' : 'allowed';
}

/** A statement that settled it for several resources is told once. */
function unique(matched: readonly Matched[]): readonly Matched[] {
	const seen = new Map<Source, Set<number>>();
	return matched.filter(({ source, reading: { index } }) => {
		const told = seen.get(source) ?? new Set();
		seen.set(source, told);
		if (told.has(index)) return false;
		told.add(index);
		return true;
	});
}

function organizationsDetail(
	evaluations: readonly Evaluation[]
): Pick<Evaluated, 'OrganizationsDecisionDetail'> {
	const told = evaluations.flatMap(({ allowedByOrganizations: allowed }) => allowed ?? []);
	if (told.length === 0) return {};
	return {
		OrganizationsDecisionDetail: { AllowedByOrganizations: told.every((allowed) => allowed) }
	};
}

function boundaryDetail(
	evaluations: readonly Evaluation[]
): Pick<Evaluated, 'PermissionsBoundaryDecisionDetail'> {
	const told = evaluations.flatMap(({ allowedByBoundary: allowed }) => allowed ?? []);
	if (told.length === 0) return {};
	return {
		PermissionsBoundaryDecisionDetail: {
			AllowedByPermissionsBoundary: told.every((allowed) => allowed)
		}
	};
}

function detailsOf(evaluations: readonly Evaluation[]): Readonly<Record<string, Outcome>> {
	const told = evaluations.flatMap(({ details }) => Object.entries(details ?? {}));
	const types = [...new Set(told.map(([type]) => type))];
	return Object.fromEntries(
		types.map((type) => [
			type,
			strictest(told.filter(([of]) => of === type).map(([, outcome]) => outcome))
		])
	);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Statement.html */
function statementAnswer({
	source,
	type,
	reading
}: Matched): Evaluated['MatchedStatements'][number] {
	const { from, to } = reading.statement.range;
	return {
		SourcePolicyId: source.id,
		SourcePolicyType: type,
		StartPosition: positionIn(source.text, from),
		EndPosition: positionIn(source.text, to)
	};
}

/** Lines and columns are counted from 1. */
function positionIn(text: string, at: number) {
	const before = text.slice(0, at);
	const lines = before.split('\n');
	return { Line: lines.length, Column: (lines.at(-1)?.length ?? 0) + 1 };
}
