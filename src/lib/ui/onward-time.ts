/**
 * Time that never runs back: where a clock was set back, it goes on from where it was, at the clock's
 * pace, until the clock has caught up.
 */
export class OnwardTime {
	#latest = 0;
	#ahead = 0;

	/** The time, by a clock and not before something that has happened. */
	at(clock: number, happened: number): number {
		const floor = Math.max(this.#latest, happened);
		this.#ahead = clock >= floor ? 0 : Math.max(this.#ahead, floor - clock);
		this.#latest = clock + this.#ahead;
		return this.#latest;
	}
}
