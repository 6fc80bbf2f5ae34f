/** Hands the learner a text as a file. */
export function download(name: string, text: string) {
	const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads it soon after the click; how soon it does not say.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
