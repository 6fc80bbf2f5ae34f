import type { getTheme } from '../theme.svelte';

/** Entries of a menu, where there is no room for the choice itself. */
export const appearances = (theme: ReturnType<typeof getTheme>) => [
	{ label: 'Light', run: () => (theme.choice = 'light') },
	{ label: 'Dark', run: () => (theme.choice = 'dark') },
	{ label: 'As the system', run: () => (theme.choice = 'system') }
];
