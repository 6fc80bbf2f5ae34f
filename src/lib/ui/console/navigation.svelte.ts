import { createContext } from 'svelte';
import { formatPlace, parsePlace, type Place } from './place';

/** Where the console is, and the way elsewhere by something other than a link. */
export class Navigation {
	place: Place = $state.raw(parsePlace(location.hash));

	/** Told by the console when it has gone somewhere, or should begin anew where it is. */
	readonly #arrived: (from: Place, to: Place) => void;

	constructor(arrived: (from: Place, to: Place) => void) {
		this.#arrived = arrived;
	}

	/** After the address has changed. */
	follow = () => {
		const from = this.place;
		this.place = parsePlace(location.hash);
		this.#arrived(from, this.place);
	};

	/** Goes there as a link would; where it is there already, arrives once more. */
	go(place: Place) {
		const hash = formatPlace(place);
		if (location.hash === hash) this.follow();
		else location.hash = hash;
	}

	/** Another tab of the same page: nothing that the back button should have to undo. */
	turnTo(place: Place) {
		history.replaceState(history.state, '', formatPlace(place));
		this.place = place;
	}
}

export const [getNavigation, setNavigation] = createContext<Navigation>();
