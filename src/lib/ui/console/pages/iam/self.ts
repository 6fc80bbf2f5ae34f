/** Calls about oneself leave the name out for root, who has none. */
export function self(who: string): string | undefined {
	return who === 'root' ? undefined : who;
}
