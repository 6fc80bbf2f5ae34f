import { createContext } from 'svelte';
import type { Href } from './address';
import type { Listed } from './listed';
import { placeAt, type Place } from './place';

/** Where the console is, and the way elsewhere by something other than a link. */
export class Navigation {
	place: Place;

	readonly #pages: readonly Listed[];
	/** Told by the console when it has gone somewhere, or should begin anew where it is. */
	readonly #arrived: (from: Place, to: Place) => void;

	constructor(pages: readonly Listed[], arrived: (from: Place, to: Place) => void) {
		this.#pages = pages;
		this.#arrived = arrived;
		const { hash } = location;
		this.place = $state.raw(placeAt(leadsElsewhere(hash) ? '' : hash, pages));
	}

	/** After the address has changed. */
	follow = () => {
		if (leadsElsewhere(location.hash)) return;
		const from = this.place;
		this.place = placeAt(location.hash, this.#pages);
		this.#arrived(from, this.place);
	};

	/** Goes there as a link would; where it is there already, arrives once more. */
	go(to: Href) {
		if (location.hash === to) this.follow();
		else location.hash = to;
	}

	/** What the page is about has another address now: the back button leads past the one before. */
	move(to: Href) {
		history.replaceState(history.state, '', to);
		this.follow();
	}

	/** Another tab of the same page: nothing that the back button should have to undo. */
	turnTo(tab: Href) {
		history.replaceState(history.state, '', tab);
		this.place = placeAt(tab, this.#pages);
	}
}

/** Another door into the account has an address too, which begins with no slash. */
function leadsElsewhere(hash: string): boolean {
	return /^#[a-z]/.test(hash);
}

export const [getNavigation, setNavigation] = createContext<Navigation>();
