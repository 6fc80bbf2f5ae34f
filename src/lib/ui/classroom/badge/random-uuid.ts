import { randomId } from '../../random-id';

/** A UUID of version 4, also where the browser makes none: on a page that came over plain http. */
export function randomUuid(): string {
	return randomId().replace(
		/^(.{8})(.{4}).(.{3})(.)(.{3})(.{12})$/,
		(_, a: string, b: string, c: string, variant: string, d: string, e: string) =>
			`${a}-${b}-4${c}-${'89ab'.charAt(Number.parseInt(variant, 16) % 4)}${d}-${e}`
	);
}
