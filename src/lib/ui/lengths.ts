const minute = 60_000;

/** How much time can be let pass at once. */
export const lengths = [
	{ label: '10 minutes', length: 10 * minute },
	{ label: '1 hour', length: 60 * minute },
	{ label: '1 day', length: 24 * 60 * minute }
] as const;
