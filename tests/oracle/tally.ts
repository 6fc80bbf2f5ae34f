import type { Outcome } from '../../src/lib/policy/decision';
import type { Comparison } from './compare';

/** The counts of a run. */
export class Tally {
	readonly outcomes: Record<Outcome, number> = { allowed: 0, explicitDeny: 0, implicitDeny: 0 };
	agreed = 0;
	explained = 0;
	unexplained = 0;
	/** How often each reason had a part, alone or with others. */
	readonly reasons = new Map<string, number>();

	get cases(): number {
		return this.agreed + this.explained + this.unexplained;
	}

	add(comparison: Comparison): void {
		this[comparison.verdict]++;
		if (comparison.verdict === 'unexplained') return;
		this.outcomes[comparison.outcome]++;
		if (comparison.verdict === 'agreed') return;
		for (const reason of comparison.reasons) {
			this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
		}
	}
}
