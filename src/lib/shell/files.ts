/**
 * The files of a terminal: absolute paths to what they hold. Immutable, like all that an attempt keeps.
 * A directory is there as long as it was made or something lies in it.
 */
export interface Files {
	readonly content: ReadonlyMap<string, string | Uint8Array>;
	/** Directories that were made, without a slash at their end. */
	readonly directories: ReadonlySet<string>;
}
