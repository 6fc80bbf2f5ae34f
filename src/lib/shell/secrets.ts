import { shapeOf } from '../account/base/shape';
import { operationsIn, serviceNamed, serviceNames } from '../account/perform/registry';
import { absolute, textOf } from './files';
import type { Around } from './program';

/** What stands in the place of a password that was typed, wherever it would be kept. */
export const hidden = '********';

/** Parameters that operations take sealed only, as AWS spells them: by their schemas. */
export function passwordParameters(): ReadonlySet<string> {
	const operations = serviceNames.flatMap((name) => {
		const service = serviceNamed(name, {});
		return Object.values(service?.areas ?? {}).flatMap((area) =>
			service && !('load' in area) ? operationsIn(service.name, area) : []
		);
	});
	const shapes = operations.map(({ parameters }) => shapeOf(parameters));
	return new Set(
		shapes.flatMap((shape) =>
			shape.kind === 'structure'
				? [...shape.members].flatMap(([name, { kind }]) => (kind === 'password' ? [name] : []))
				: []
		)
	);
}

/**
 * Passwords among the words of a command, whatever command it is and whether it can be read or not: behind
 * `--password`, in JSON or YAML, and in a file that either is read from.
 */
export function passwordsIn(
	words: readonly string[],
	{ files, directory }: Pick<Around, 'files' | 'directory'>
): readonly string[] {
	const names = passwordParameters();
	const options = new Set([...names].map((name) => `--${kebab(name)}`));
	const read = (word: string): readonly string[] => {
		const path = /^fileb?:\/\/(.*)$/s.exec(word)?.[1];
		const content = path === undefined ? undefined : files.content.get(absolute(directory, path));
		return content === undefined ? [word] : [textOf(content).trim()];
	};
	const found = words.flatMap((word, at) => {
		const [option = '', value] = word.split(/=(.*)/s);
		if (options.has(option)) return value === undefined ? read(words[at + 1] ?? '') : read(value);
		return read(word).flatMap((text) => namedIn(text, names));
	});
	return [...new Set(found)].filter((text) => text !== '' && text !== hidden);
}

/** Passwords in a line that was never taken apart, as where a quote is open. */
export function passwordsInLine(line: string): readonly string[] {
	const names = passwordParameters();
	const options = [...names].map((name) => `--${kebab(name)}`).join('|');
	const behind = new RegExp(`(?:${options})(?:=|\\s+)('[^']*'?|"[^"]*"?|[^\\s;|&]+)`, 'g');
	const found = [...line.matchAll(behind)].map(([, text = '']) => text.replace(/^['"]|['"]$/g, ''));
	return [...found, ...namedIn(line, names)].filter(
		// What is put in later is found then.
		(text) => text !== '' && text !== hidden && !/^(?:\$|file:)/.test(text)
	);
}

/** `"Password": "…"`, or `Password: …` on a line of its own. */
function namedIn(text: string, names: ReadonlySet<string>): readonly string[] {
	const name = [...names].join('|');
	const json = new RegExp(`"(?:${name})"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`, 'g');
	const yaml = new RegExp(`^[ \\t]*(?:${name}):[ \\t]+(\\S[^\\n]*)$`, 'gm');
	return [
		...[...text.matchAll(json)].map(([, quoted = '']) => textIn(quoted)),
		...[...text.matchAll(yaml)].map(([, value = '']) =>
			value.trim().replace(/^(['"])(.*)\1$/, '$2')
		)
	];
}

function textIn(quoted: string): string {
	try {
		return String(JSON.parse(quoted));
	} catch {
		return quoted.slice(1, -1);
	}
}

/** A text without the passwords; one of a few letters is taken out where it stands alone only. */
export function withoutPasswords(text: string, passwords: Iterable<string>): string {
	let left = text;
	for (const password of [...passwords].sort((a, b) => b.length - a.length)) {
		if (password.length >= 6) left = left.replaceAll(password, hidden);
		else {
			const alone = new RegExp(`(?<![\\w.-])${literal(password)}(?![\\w.-])`, 'g');
			left = left.replace(alone, hidden);
		}
	}
	return left;
}

function literal(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function kebab(name: string): string {
	return name.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();
}
