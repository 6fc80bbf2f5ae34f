/** Whether letters go somewhere else: into a field, or through a list of choices. */
export function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target.matches('select, textarea, input:not([type="radio"], [type="checkbox"])'))
	);
}
