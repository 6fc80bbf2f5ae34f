const key = 'guess-first';

/** Whether somebody wants to guess before an answer is shown: kept in this browser, and off at first. */
export class GuessFirst {
	#on = $state(false);

	/** Called once the page runs in a browser. */
	recall() {
		try {
			this.#on = localStorage.getItem(key) === 'yes';
		} catch {
			// Storage is refused.
		}
	}

	get on() {
		return this.#on;
	}

	set on(on: boolean) {
		this.#on = on;
		try {
			if (on) localStorage.setItem(key, 'yes');
			else localStorage.removeItem(key);
		} catch {
			// Storage is refused: the choice holds until the page is left.
		}
	}
}
