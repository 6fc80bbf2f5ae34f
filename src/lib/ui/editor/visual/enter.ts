/**
 * Enter in a field does what the field is for. In the form around it, it would send the form; while a
 * letter is put together, or something is picked from a list, it is not for us.
 */
export function onEnter(run: () => void) {
	return (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
		event.preventDefault();
		run();
	};
}
