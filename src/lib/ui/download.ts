/** Hands the learner a file: JSON as text, or anything else with its own type. */
export function download(name: string, content: string | Blob) {
	const blob =
		typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads it soon after the click; how soon it does not say.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
