import { createContext } from 'svelte';

export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'theme';

/**
 * The theme that was chosen, kept in this browser and shown as data-theme on <html>.
 *
 * app.html reads the same key before the first paint.
 */
export class Theme {
	#choice = $state<ThemeChoice>('system');

	/** Called once the page runs in a browser; until then the system's theme is assumed. */
	recall() {
		this.#choice = stored();
	}

	get choice() {
		return this.#choice;
	}

	set choice(choice: ThemeChoice) {
		this.#choice = choice;
		show(choice);
		store(choice);
	}

	/** Another tab has chosen. */
	follow(event: StorageEvent) {
		if (event.key !== key && event.key !== null) return;
		this.recall();
		show(this.#choice);
	}
}

function show(choice: ThemeChoice) {
	if (choice === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = choice;
}

function stored(): ThemeChoice {
	try {
		const value = localStorage.getItem(key);
		return value === 'light' || value === 'dark' ? value : 'system';
	} catch {
		return 'system'; // Storage is refused.
	}
}

function store(choice: ThemeChoice) {
	try {
		if (choice === 'system') localStorage.removeItem(key);
		else localStorage.setItem(key, choice);
	} catch {
		// Storage is refused: the choice holds until the page is left.
	}
}

export const [getTheme, setTheme] = createContext<Theme>();
