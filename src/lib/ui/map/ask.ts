/** As much of a request as what is chosen in the map tells. */
export interface Asked {
	/** `user/jun`, as the map names lines. */
	readonly who?: string;
	readonly action?: string | undefined;
	readonly resource?: string | undefined;
}

/** The way from the map to “May they …?”. */
export interface Ask {
	/** The place in the console at which it is asked: an address’s hash, without its sign. */
	readonly at: (asked: Asked) => string;
	/** The map is left for it. */
	readonly onleave: () => void;
}
