/**
 * Shares a whole number out by weights, exactly, by largest remainders: what is left over goes, one each, to
 * those that came off worst, of equals to the first.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const due = weights.map((weight) => (total * weight) / sum);
	const shares = due.map(Math.floor);
	const left = total - shares.reduce((all, share) => all + share, 0);
	// Rounded, as thirds of one number may differ in their last bit.
	const lacks = due.map((share) => Number((share % 1).toFixed(9)));
	const worst = due.map((_, at) => at).sort((a, b) => (lacks[b] ?? 0) - (lacks[a] ?? 0) || a - b);
	const more = new Set(worst.slice(0, left));
	return shares.map((share, at) => (more.has(at) ? share + 1 : share));
}
