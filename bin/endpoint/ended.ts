/**
 * Settles when this program is asked to end. Whoever ends `npm run` ends npm and the shell that npm
 * started, and neither passes the signal on: then the shell is gone, and somebody else is the parent.
 */
export function ended(): Promise<void> {
	return new Promise((settle) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => settle());
		if (process.env['npm_lifecycle_event'] === undefined) return;
		const { ppid: shell } = process;
		setInterval(() => {
			if (process.ppid !== shell) settle();
		}, 200).unref();
	});
}
