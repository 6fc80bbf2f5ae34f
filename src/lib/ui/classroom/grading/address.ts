/** Where something of a class is looked at. */
export function addressOf(what: Readonly<Record<string, string>>): `/teach/class/?${string}` {
	return `/teach/class/?${new URLSearchParams(what).toString()}`;
}
