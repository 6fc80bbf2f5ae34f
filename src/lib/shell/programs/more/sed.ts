import { absolute, withFile } from '../../files';
import type { Ended, Started } from '../../program';
import { cameOf, inputsOf, type Input } from '../input';
import { fails } from '../said';
import { contentAt } from '../../runner/redirects';
import type { Run } from './run';
import { SedEdit } from './sed-edit';
import { SedFault, sedScript } from './sed-script';

interface Asked {
	readonly script: string;
	readonly names: readonly string[];
	/** Letters of options. */
	readonly has: ReadonlySet<string>;
	/** What a file is kept under, behind its name, before it is edited. */
	readonly suffix: string;
}

export const sed: Run = async (started) => {
	const asked = askedIn(started);
	if ('code' in asked) return asked;
	const { has, names } = asked;
	const isInPlace = has.has('i');
	if (isInPlace && names.length === 0) return fails('sed: no input files', 4);
	const read = inputsOf('sed', names, started);
	const wrongs = read.unread.map(({ name, why }) => {
		if (why !== 'Is a directory') return { text: `can't read ${name}: ${why}`, code: 2 };
		return isInPlace
			? { text: `couldn't edit ${name}: not a regular file`, code: 4 }
			: { text: `read error on ${name}: ${why}`, code: 4 };
	});
	const faults = wrongs.map(({ text }) => ({ to: 'stderr', text: `sed: ${text}\n` }) as const);
	const wrong = wrongs.at(-1)?.code;
	try {
		const commands = sedScript(asked.script, has.has('E') || has.has('r'));
		const edited = (text: string) =>
			new SedEdit(commands, text, has.has('n')).run(() => started.pause());
		if (isInPlace) {
			const ended = await inPlace(read.inputs, asked.suffix, started, async (text) => {
				return (await edited(text)).printed;
			});
			return { ...ended, code: ended.code || (wrong ?? 0), output: [...faults, ...ended.output] };
		}
		const texts = read.inputs.map(({ text }) => text);
		const ran: Awaited<ReturnType<typeof edited>>[] = [];
		for (const text of has.has('s') ? texts : [wholeLines(texts)]) ran.push(await edited(text));
		const printed = wholeLines(ran.map((each) => each.printed));
		return { ...cameOf({ ...read, faults }, printed), code: wrong ?? ran.at(-1)?.code ?? 0 };
	} catch (fault) {
		if (!(fault instanceof SedFault)) throw fault;
		return fails(`sed: -e expression #1: ${fault.message}`);
	}
};

/** What was asked for, in whatever order it was written. */
function askedIn(started: Started): Asked | Ended {
	const scripts: string[] = [];
	const names: string[] = [];
	const has = new Set<string>();
	let suffix = '';
	const left = [...started.args];
	for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
		if (arg === '--') {
			names.push(...left);
			break;
		}
		if (arg === '-' || !arg.startsWith('-')) {
			names.push(arg);
			continue;
		}
		const [, letters = '', last, stuck = ''] =
			/^-([nErsu]*)([efi]?)(.*)$/s.exec(asLetters(arg)) ?? [];
		for (const each of letters) has.add(each);
		if (last === 'i') {
			has.add(last);
			suffix = stuck;
		} else if (last === 'e' || last === 'f') {
			const value = stuck === '' ? left.shift() : stuck;
			if (value === undefined) return fails(`sed: option requires an argument -- '${last}'`);
			const text = last === 'e' ? value : contentAt(started, value);
			if (typeof text !== 'string') return fails(`sed: couldn't open file ${value}: ${text.fault}`);
			scripts.push(text);
		} else if (stuck !== '') return fails(`sed: ${arg} is not there: -n -E -e -f -i are`);
	}
	if (scripts.length === 0) scripts.push(...names.splice(0, 1));
	if (scripts.length === 0) return fails('sed: usage: sed [-n] [-E] [-i] script [file …]');
	return { script: scripts.join('\n'), names, has, suffix };
}

/** Each file as it is edited, and as it was under its name with a suffix, if there is one. */
async function inPlace(
	inputs: readonly Input[],
	suffix: string,
	started: Started,
	edited: (text: string) => Promise<string>
): Promise<Ended> {
	let { files } = started;
	for (const { name, text } of inputs) {
		const path = absolute(started.directory, name);
		if (!files.content.has(path)) return fails(`sed: couldn't edit ${name}: not a regular file`, 4);
		const kept =
			suffix === '' ? { ok: true as const, value: files } : withFile(files, path + suffix, text);
		const written = kept.ok ? withFile(kept.value, path, await edited(text)) : kept;
		if (!written.ok) return fails(`sed: couldn't edit ${name}: ${written.error}`, 4);
		files = written.value;
	}
	return { code: 0, output: [], files };
}

/** An option of a word as letters. */
function asLetters(arg: string): string {
	return arg
		.replace(/^--(?:quiet|silent)$/, '-n')
		.replace(/^--regexp-extended$/, '-E')
		.replace(/^--separate$/, '-s')
		.replace(/^--(?:in-place|expression|file)(?:=|$)/, (name) => `-${name[2]}`);
}

/** One after the other, each beginning on a line of its own. */
function wholeLines(texts: readonly string[]): string {
	return texts.reduce(
		(before, text) => (before === '' || before.endsWith('\n') ? before : `${before}\n`) + text,
		''
	);
}
