/** Sections by name, each with its values; a value that has lines of its own below it is one more level. */
export type Ini = ReadonlyMap<string, Section>;
export type Section = ReadonlyMap<string, string | ReadonlyMap<string, string>>;

/** Reads a file such as `~/.aws/config`; nothing where it is none. */
export function readIni(text: string): Ini | undefined {
	const sections = new Map<string, Map<string, string | Map<string, string>>>();
	let section: Map<string, string | Map<string, string>> | undefined;
	let key: string | undefined;
	for (const line of text.split(/\r?\n/)) {
		if (/^\s*(?:[#;].*)?$/.test(line)) continue;
		const header = /^\[([^\]]+)\]/.exec(line)?.[1];
		if (header !== undefined) {
			section = sections.get(header) ?? new Map<string, string | Map<string, string>>();
			sections.set(header, section);
			key = undefined;
			continue;
		}
		const [, name = '', value = ''] = /^\s*([^:=\s][^:=]*?)\s*[:=]\s*(.*?)\s*$/.exec(line) ?? [];
		if (!section || name === '') return undefined;
		const above = key === undefined ? undefined : section.get(key);
		if (/^\s/.test(line) && key !== undefined && above !== undefined) {
			section.set(key, new Map(typeof above === 'string' ? [] : above).set(name, value));
		} else {
			key = name;
			section.set(name, value);
		}
	}
	return sections;
}

type New = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const option = /^([^:=][^:=]*?)\s*[:=]\s*(.*)$/;
const heading = /^\s*\[([^\]]+)\]/;

/** Sets values in a section and leaves every other line as it is, comments and all. */
export function updateIni(text: string, section: string, values: New): string {
	const lines = text.split(/(?<=\n)/).filter((line) => line !== '');
	const quoted = section.replace(/^(\S+) '(.*)'$/, '$1 "$2"');
	const start = lines.findIndex((line) => {
		const found = heading.exec(line)?.[1];
		return !/^\s*[#;]/.test(line) && found !== undefined && [section, quoted].includes(found);
	});
	if (start === -1) {
		const gap = text === '' || text.endsWith('\n') ? '' : '\n';
		return `${text}${gap}[${section}]\n${written(values)}`;
	}
	const left = { ...values };
	let last = start;
	for (let at = start + 1; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		if (heading.test(line)) {
			lines.splice(last + 1, 0, written(left));
			return lines.join('');
		}
		const name = option.exec(line.trimEnd())?.[1];
		if (name === undefined) continue;
		last = at;
		const key = name.trim();
		const value = left[key];
		if (value === undefined) continue;
		if (typeof value === 'string') {
			lines[at] = `${key} = ${value}\n`;
			Reflect.deleteProperty(left, key);
			continue;
		}
		return updateNested(lines, at, value);
	}
	if (Object.keys(left).length > 0) {
		if (!lines.at(-1)?.endsWith('\n')) lines.push('\n');
		lines.splice(last + 2, 0, written(left));
	}
	return lines.join('');
}

/** The lines below a value, as under `s3 =`. */
function updateNested(
	lines: string[],
	at: number,
	values: Readonly<Record<string, string>>
): string {
	const left = { ...values };
	let end = at + 1;
	while (end < lines.length && /^\s+\S/.test(lines[end] ?? '')) {
		const [, name = ''] = option.exec((lines[end] ?? '').trimEnd()) ?? [];
		const value = left[name.trim()];
		if (value !== undefined) {
			const indent = /^\s*/.exec(name)?.[0] ?? '';
			lines[end] = `${indent}${name.trim()} = ${value}\n`;
			Reflect.deleteProperty(left, name.trim());
		}
		end += 1;
	}
	lines.splice(end, 0, written(left, '    '));
	return lines.join('');
}

function written(values: New, indent = ''): string {
	return Object.entries(values)
		.map(([name, value]) =>
			typeof value === 'string'
				? `${indent}${name} = ${value}\n`
				: `${indent}${name} =\n${written(value, `${indent}    `)}`
		)
		.join('');
}
