import { byCodePoint, pythonText } from '../python';

type Structure = Readonly<Record<string, unknown>>;

/** Values with tabs between them, a line for each structure, led by the name of what it is in. */
export function textOf(value: unknown): string {
	return lines(value).join('');
}

function lines(value: unknown, label?: string, columns?: readonly string[]): readonly string[] {
	if (Array.isArray(value)) return listLines(value, label);
	if (isStructure(value)) return structureLines(value, label, columns);
	return [`${pythonText(value)}\n`];
}

function listLines(list: readonly unknown[], label: string | undefined): readonly string[] {
	if (list.length === 0) return [];
	if (list.some(isStructure)) {
		const columns = [
			...new Set(
				list
					.filter(isStructure)
					.flatMap((each) => Object.keys(each).filter((name) => !isComplex(each[name])))
			)
		].sort(byCodePoint);
		return list.flatMap((each) => lines(each, label, columns));
	}
	if (list.some((each) => Array.isArray(each))) {
		const plain = list.filter((each) => !isComplex(each));
		return [
			...(plain.length > 0 ? plainLines(plain, label) : []),
			...list.filter(isComplex).flatMap((each) => lines(each, label))
		];
	}
	return plainLines(list, label);
}

function plainLines(list: readonly unknown[], label: string | undefined): readonly string[] {
	if (label === undefined) return [`${list.map(pythonText).join('\t')}\n`];
	return list.map((each) => `${label.toUpperCase()}\t${pythonText(each)}\n`);
}

function structureLines(
	structure: Structure,
	label: string | undefined,
	columns: readonly string[] | undefined
): readonly string[] {
	const names = Object.keys(structure).sort(byCodePoint);
	const plain = columns ?? names.filter((name) => !isComplex(structure[name]));
	const others = columns
		? names.filter((name) => !columns.includes(name))
		: names.filter((name) => isComplex(structure[name]));
	const cells = plain.map((name) =>
		Object.hasOwn(structure, name) ? pythonText(structure[name]) : ''
	);
	const led = label === undefined ? cells : [label.toUpperCase(), ...cells];
	return [
		...(cells.length > 0 ? [`${led.join('\t')}\n`] : []),
		...others.flatMap((name) => lines(structure[name], name))
	];
}

function isComplex(value: unknown): boolean {
	return Array.isArray(value) || isStructure(value);
}

function isStructure(value: unknown): value is Structure {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
