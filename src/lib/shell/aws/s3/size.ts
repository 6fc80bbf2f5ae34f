/** `6 Bytes`, `1.2 KiB` */
export function humanSize(bytes: number): string {
	if (bytes === 1) return '1 Byte';
	if (bytes < 1024) return `${bytes} Bytes`;
	let [value, unit] = [bytes / 1024, 0];
	while (Math.round(value) >= 1024 && unit < units.length - 1) {
		value /= 1024;
		unit += 1;
	}
	return `${value.toFixed(1)} ${units[unit] ?? ''}`;
}

const units = ['KiB', 'MiB', 'GiB', 'TiB'];
