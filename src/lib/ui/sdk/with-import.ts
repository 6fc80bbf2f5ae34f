/** What to change in a program so that a name is imported; nothing where it is, or is given otherwise. */
export interface Change {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

export function withImport(text: string, name: string, from: string): Change | undefined {
	const quoted = from.replace(/[/\-.]/g, '\\$&');
	const found = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*['"]${quoted}['"]`).exec(text);
	if (!found) {
		return { from: 0, to: 0, insert: `import { ${name} } from '${from}';\n` };
	}
	const list = found[1] ?? '';
	if (new RegExp(`(^|[\\s,])${name.replace(/\$/g, '\\$')}\\s*(,|$|\\s)`).test(list))
		return undefined;
	const kept = list.trimEnd().replace(/,$/, '');
	const at = found.index + found[0].indexOf('{') + 1;
	const comma = kept.trim() === '' ? ' ' : ', ';
	return { from: at + kept.length, to: at + list.trimEnd().length, insert: `${comma}${name}` };
}
