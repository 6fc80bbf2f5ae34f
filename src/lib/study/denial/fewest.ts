/**
 * With how many yes-or-no questions one can be sure which it is, at worst, when they are asked well.
 *
 * @param answers of each that it may be, to each question; no two are the same
 */
export function fewest(answers: readonly (readonly boolean[])[]): number {
	if (answers.length <= 1) return 0;
	const questions = answers[0]?.length ?? 0;
	let best = Infinity;
	for (let question = 0; question < questions; question++) {
		const yes = answers.filter((each) => each[question]);
		const no = answers.filter((each) => !each[question]);
		if (yes.length === 0 || no.length === 0) continue;
		best = Math.min(best, 1 + Math.max(fewest(yes), fewest(no)));
	}
	return best;
}
