/** Signs of sixteen by sixteen, drawn with a line. */
export const glyphs = {
	root: 'M2.5 5 5.4 8 8 3.5 10.6 8l2.9-3-1.2 7.5H3.7z',
	user: 'M8 2.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M2.8 14c.6-2.8 2.7-3.9 5.2-3.9s4.6 1.1 5.2 3.9',
	users:
		'M6 2.7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M1.4 14c.6-2.7 2.3-3.7 4.6-3.7s4 1 4.6 3.7M10.4 2.9a2.5 2.5 0 0 1 0 4.6M12 10.6c1.4.5 2.2 1.6 2.6 3.4',
	role: 'M2 5.5c4-1.4 8-1.4 12 0-.2 4-1.2 6-3.2 6-1.4 0-1.8-1.2-2.8-1.2s-1.4 1.2-2.8 1.2c-2 0-3-2-3.2-6M4.8 7.6h1.6M9.6 7.6h1.6',
	outsider: 'M6.5 2.5h-4v11h4M6 8h8M11 5l3 3-3 3',
	group: 'M2 4.5h12M2 8h12M2 11.5h12',
	policy: 'M3.5 1.8h6l3 3v9.4h-9zM6 7h4M6 9.5h4M6 12h2.5',
	thing: 'M2.5 3.5h11v9h-11z',
	everything: 'M8 2.5v11M3.2 5.2l9.6 5.6M12.8 5.2l-9.6 5.6'
} as const;

export type Glyph = keyof typeof glyphs;
