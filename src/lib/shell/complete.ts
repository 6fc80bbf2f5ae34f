import { absolute, entriesOf, isDirectory } from './files';
import type { AccountDoor, Completion, Program } from './program';
import { quoted } from './quote';
import { environmentOf, type Shell } from './shell';
import { specials } from './specials';

export interface Completing {
	readonly account: AccountDoor;
	readonly programs: ReadonlyMap<string, Program>;
	/** Names and ARNs that this terminal has shown, the latest first. */
	readonly shown: readonly string[];
}

export interface Completed {
	/** Where in the line the word begins that would be replaced. */
	readonly from: number;
	/** In quotes where it takes any, with a blank behind it where the word is whole. */
	readonly choices: readonly (Completion & { readonly insert: string })[];
}

const most = 60;

/** What could stand where the cursor is, at the end of what was typed so far. */
export async function complete(
	line: string,
	shell: Shell,
	{ account, programs, shown }: Completing
): Promise<Completed> {
	const { words, from } = wordsBefore(line);
	const last = words.at(-1) ?? '';
	const [name = ''] = words;
	const found = new Map<string, Completion>();
	const add = (all: readonly Completion[]) => {
		for (const each of all) if (!found.has(each.word)) found.set(each.word, each);
	};
	if (/^\$\{?\w*$/.test(last)) {
		add(variablesFor(last, shell));
	} else if (words.length === 1) {
		const own = [
			...[...shell.functions.keys()].map((each) => ({ name: each, about: 'your function' })),
			...[...shell.aliases].map(([each, text]) => ({ name: each, about: text.slice(0, 40) }))
		];
		const known = [...own, ...specials().values(), ...programs.values()];
		add(
			known
				.filter((each) => each.name.startsWith(last))
				.sort((a, b) => (a.name < b.name ? -1 : 1))
				.map((each) => ({ word: each.name, about: each.about }))
		);
	} else {
		const program = programs.get(name);
		const around = {
			environment: environmentOf(shell),
			files: shell.files,
			directory: shell.directory,
			account
		};
		add((await program?.complete?.(words.slice(1), around)) ?? []);
		const isValue = name === 'aws' && (words.at(-2) ?? '').startsWith('--');
		if (isValue && !last.startsWith('-') && found.size === 0) {
			add(
				shown
					.filter(
						(each, at) => each.startsWith(last) && each !== last && shown.indexOf(each) === at
					)
					.slice(0, 12)
					.map((word) => ({ word, about: 'shown before' }))
			);
		}
		if (found.size === 0 || name !== 'aws') add(pathsFor(last, shell));
	}
	const choices = [...found.values()].slice(0, most).map((each) => ({
		...each,
		insert: each.word.startsWith('$')
			? `${each.word} `
			: quoted(each.word) + (/[/=]$/.test(each.word) ? '' : ' ')
	}));
	return { from, choices };
}

function variablesFor(word: string, { variables, arrays }: Shell): readonly Completion[] {
	const [mark, end] = word.startsWith('${') ? ['${', '}'] : ['$', ''];
	const begun = word.slice(mark.length);
	return [...variables.keys(), ...arrays.keys()]
		.filter((name) => name.startsWith(begun))
		.sort()
		.map((name) => ({ word: `${mark}${name}${end}` }));
}

/** Files and directories whose path begins so, also behind `file://`. */
function pathsFor(word: string, { files, directory, variables }: Shell): readonly Completion[] {
	const scheme = /^fileb?:\/\//.exec(word)?.[0] ?? '';
	const path = word.slice(scheme.length);
	const cut = path.lastIndexOf('/') + 1;
	const before = path.slice(0, cut);
	const begun = path.slice(cut);
	const place = before.startsWith('~/') ? (variables.get('HOME') ?? '') + before.slice(1) : before;
	const within = absolute(directory, place === '' ? '.' : place);
	return entriesOf(files, within)
		.filter((name) => name.startsWith(begun) && (begun !== '' || !name.startsWith('.')))
		.map((name) => {
			const slash = isDirectory(files, absolute(within, name)) ? '/' : '';
			return { word: `${scheme}${before}${name}${slash}` };
		});
}

/** The words of the last command in a line, unquoted; the last one may be empty, or not whole yet. */
export function wordsBefore(line: string): {
	readonly words: readonly string[];
	readonly from: number;
	/** The last word with its quotes. */
	readonly lastAsTyped: string;
} {
	let words: string[] = [];
	let word: string | undefined;
	let from = 0;
	let quote = '';
	const begin = (at: number) => {
		if (word !== undefined) return;
		word = '';
		from = at;
	};
	for (let at = 0; at < line.length; at++) {
		const char = line[at] ?? '';
		if (quote !== '') {
			if (char === quote) quote = '';
			else if (char === '\\' && quote === '"' && /["\\$]/.test(line[at + 1] ?? '')) {
				word += line[++at] ?? '';
			} else word += char;
			continue;
		}
		if (char === '\\') {
			begin(at);
			if (line[at + 1] !== '\n') word += line[at + 1] ?? '';
			at++;
		} else if (char === "'" || char === '"') {
			begin(at);
			quote = char;
		} else if (/[|;&\n(]/.test(char)) {
			words = [];
			word = undefined;
		} else if (/[ \t<>]/.test(char)) {
			if (word !== undefined) words.push(word);
			word = undefined;
		} else {
			begin(at);
			word += char;
		}
	}
	// Assignments and what begins a loop stand before the command.
	const all = word === undefined ? [...words, ''] : [...words, word];
	const first = all.findIndex(
		(each, place) =>
			place === all.length - 1 ||
			!/^(?:[A-Za-z_]\w*=.*|do|then|else|elif|if|while|until|time|xargs|command|!|\{)$/.test(each)
	);
	return {
		words: all.slice(first),
		from: word === undefined ? line.length : from,
		lastAsTyped: word === undefined ? '' : line.slice(from)
	};
}
