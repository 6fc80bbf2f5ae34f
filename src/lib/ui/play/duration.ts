/** Playing time as a clock shows it: `12:48`, `1:02:03`. */
export function duration(milliseconds: number): string {
	const seconds = Math.floor(milliseconds / 1000);
	const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits);
	const hours = Math.floor(seconds / 3600);
	return [...(hours > 0 ? [hours] : []), ...parts].join(':');
}

function twoDigits(amount: number): string {
	return String(amount).padStart(2, '0');
}
