/** So many rows are seen without scrolling. */
const rowsSeen = 12;

/**
 * How many rows of a long list are shown so far: what is seen at once, and another screenful with each
 * frame, so that nobody who types or turns pages waits for rows that are out of sight.
 */
export class Screenfuls {
	readonly #shown: () => string;
	#grown = $state.raw({ shown: '', screenfuls: 1 });

	/** Made with a component. It begins anew whenever something else is shown than before. */
	constructor(shown: () => string, rows: () => number) {
		this.#shown = shown;
		$effect(() => {
			const [now, needed] = [shown(), Math.ceil(rows() / rowsSeen)];
			const grow = (screenfuls: number) => {
				this.#grown = { shown: now, screenfuls };
				if (screenfuls < needed) next(screenfuls + 1);
			};
			let frame = 0;
			const next = (screenfuls: number) => {
				frame = requestAnimationFrame(() => grow(screenfuls));
			};
			next(2);
			return () => cancelAnimationFrame(frame);
		});
	}

	get rows(): number {
		const { shown, screenfuls } = this.#grown;
		return rowsSeen * (shown === this.#shown() ? screenfuls : 1);
	}
}
