const key = 'attempts';

/**
 * Whether somebody has played in this browser, known without opening the store. app.html puts the
 * same mark on <html> before the first paint, so that home need not change under the reader's eyes.
 */
export function hasPlayed(): boolean {
	return 'returning' in document.documentElement.dataset;
}

export function rememberPlayed(played: boolean) {
	if (played) document.documentElement.dataset.returning = '';
	else delete document.documentElement.dataset.returning;
	try {
		if (played) localStorage.setItem(key, 'yes');
		else localStorage.removeItem(key);
	} catch {
		// Storage is refused: home looks as on a first visit the next time.
	}
}
