/** The places, from 0, at which a step is right. */
export interface Places {
	readonly from: number;
	readonly to: number;
}

/** Whether a step may stand there. */
export function standsAt({ from, to }: Places, place: number): boolean {
	return from <= place && place <= to;
}

export function isInOrder(steps: readonly Places[]): boolean {
	return steps.every(standsAt);
}
