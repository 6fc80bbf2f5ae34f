import { knownDifferences } from './known-differences';
import type { Disagreement } from './minimise';
import type { Speed } from './speed';
import type { Tally } from './tally';

/** The end of a run, for the terminal. */
export function report(tally: Tally): string {
	const { agreed, explained, unexplained, outcomes, cases, reasons } = tally;
	const share = (count: number) => `${((count / cases) * 100).toFixed(1)} %`;
	return [
		`${count(agreed)} agreed (${share(agreed)})`,
		`${count(explained)} explained by a rule that iam-simulate had to be told:`,
		...knownDifferences.map(
			({ reason, page }) =>
				`${count(reasons.get(reason) ?? 0, 14)} ${reason}\n${' '.repeat(15)}${page}`
		),
		`${count(unexplained)} unexplained`,
		'',
		`We allow ${share(outcomes.allowed)}, deny explicitly ${share(outcomes.explicitDeny)} and implicitly ${share(outcomes.implicitDeny)}.`
	].join('\n');
}

export function told({ question, comparison }: Disagreement): string {
	const answers =
		comparison.verdict === 'unexplained'
			? [
					`  ours    ${JSON.stringify(comparison.ours)}`,
					`  theirs  ${JSON.stringify(comparison.theirs)}`
				]
			: [];
	return ['Unexplained:', ...answers, `  ${JSON.stringify(question)}`].join('\n');
}

export function speedReport({ cases, ours, oursTold, theirs }: Speed): string {
	const perSecond = (decisions: number) => `${count(Math.round(decisions))} decisions per second`;
	const times = (decisions: number) => `${Math.round(decisions / theirs)} times`;
	return [
		`Speed on ${cases} of these cases, compiled once:`,
		`${perSecond(theirs)}  iam-simulate`,
		`${perSecond(ours)}  ours, the outcome alone: ${times(ours)} as many`,
		`${perSecond(oursTold)}  ours, with all that was read: ${times(oursTold)} as many`
	].join('\n');
}

function count(number: number, width = 9): string {
	return number.toLocaleString('en').padStart(width);
}
