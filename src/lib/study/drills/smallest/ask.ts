import type { ContextValue } from '../../../policy/request';

/** A request of somebody who is known. */
export interface Ask {
	/** `service:Name` */
	readonly action: string;
	readonly resource: string;
	/** A key that the request lacks, and that is spoken of all the same, is `null`. */
	readonly context: Readonly<Record<string, ContextValue | null>>;
}
