import { gradeClass, type ClassGraded } from '../src/lib/classroom/grade/grade-class';
import { flagWords, rewrittenSays } from '../src/lib/classroom/grade/flag-words';
import { gradebookCsv, presets } from '../src/lib/classroom/gradebook/csv';
import { rowsOf } from '../src/lib/classroom/gradebook/row';
import { readKey } from '../src/lib/classroom/hand-in/key';
import type { Pack } from '../src/lib/classroom/pack/pack';
import { packFromFragment, readPack } from '../src/lib/classroom/pack/pack-file';
import { readRoster, type Learner } from '../src/lib/classroom/pack/roster';
import { count } from '../src/lib/policy/wording';
import { Misused, oneOf, readArguments } from './arguments';
import { filesIn } from './grade/folder';
import { strayHere } from './grade/content';
import { gradeAll } from './grade/pool';
import { titlesOf } from './grade/titles';
import { readInput } from './input';
import { save } from './save';

type Say = (line: string) => void;

/**
 * Grades a folder of hand-ins: says which files are not taken, and what is to be asked about the others,
 * and writes the gradebook. The exit code is 1 where a file is not taken.
 */
export async function gradeFolder(args: readonly string[], say: Say): Promise<number> {
	const { values, positionals } = readArguments(args, {
		pack: { type: 'string' },
		csv: { type: 'string' },
		key: { type: 'string' },
		roster: { type: 'string' },
		for: { type: 'string', default: 'plain' }
	});
	const [folder, ...more] = positionals;
	if (folder === undefined || more.length > 0)
		throw new Misused('grade: name one folder, with the hand-ins in it.');
	if (values.pack === undefined)
		throw new Misused('grade: say with --pack FILE which pack they are of.');
	if (values.csv === undefined)
		throw new Misused('grade: say with --csv FILE where the gradebook goes.');
	const preset = oneOf('for', values.for, presets);
	const pack = packOf(values.pack);
	const keys = values.key === undefined ? [] : [keyOf(values.key)];
	const learners = values.roster === undefined ? [] : rosterOf(values.roster);
	const roster = learners.flatMap(({ code, name }) => (code === undefined ? [] : { code, name }));
	const codes = roster.map(({ code }) => code);

	const files = filesIn(folder);
	const outcomes = await gradeAll(
		files.map(({ bytes }) => bytes),
		{ pack, keys, ...(codes.length > 0 && { codes }) }
	);
	const refused = files.flatMap(({ name }, at) => {
		const outcome = outcomes[at];
		return outcome?.ok === false ? [`${name}: not taken. ${outcome.error.message}`] : [];
	});
	const graded = gradeClass(
		pack,
		outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []))
	);
	const titles = titlesOf(pack);
	const rows = rowsOf(pack, graded, roster, []);
	const identities = new Map(learners.flatMap((each) => (each.code ? [[each.code, each]] : [])));
	save(values.csv, gradebookCsv(preset, pack, rows, titles, identities));

	for (const line of refused) say(line);
	const names = new Map(rows.map(({ learner, name }) => [learner, name]));
	const nameOf = (learner: string) => {
		const name = names.get(learner) ?? learner;
		return name === learner ? learner : `${name} (${learner})`;
	};
	tellFlags(graded, { nameOf, titleOf: (item) => titles.get(item) ?? item }, say);
	say(
		`${count(graded.handIns.length, 'learner')} graded, ${count(refused.length, 'file')} not taken. The gradebook is in ${values.csv}.`
	);
	return refused.length > 0 ? 1 : 0;
}

interface Naming {
	readonly nameOf: (learner: string) => string;
	readonly titleOf: (item: string) => string;
}

/** Each is a reason to ask, and changes no points. */
function tellFlags(
	{ handIns, replaced, repeated, pairs, borrowed, rewritten }: ClassGraded,
	{ nameOf, titleOf }: Naming,
	say: Say
): void {
	for (const { learner, flags } of handIns)
		for (const flag of flags) {
			const { label, says } = flagWords(flag);
			const item = 'item' in flag ? `, ${titleOf(flag.item)}` : '';
			say(`${nameOf(learner)}: ${label}${item}. ${says}`);
		}
	for (const { a, b, item, likeness, steps } of pairs)
		say(
			`${nameOf(a)} and ${nameOf(b)}: Alike, ${titleOf(item)}. ${Math.round(likeness * 100)} % of ${steps} steps are the same after the same pauses. The file of ${nameOf(b)} was made later.`
		);
	for (const { learner, from, item } of borrowed)
		say(`${nameOf(learner)}: Other seed, ${titleOf(item)}. It is the seed of ${nameOf(from)}.`);
	for (const { learner, item } of rewritten)
		say(`${nameOf(learner)}: Otherwise before, ${titleOf(item)}. ${rewrittenSays}`);
	for (const { learner } of replaced)
		say(`${nameOf(learner)}: an older hand-in is left for a newer one.`);
	for (const times of repeated.values()) say(`The same file is there ${times} times.`);
}

/** A file, or one that holds the link. */
function packOf(file: string): Pack {
	const text = readInput(file, 2_000_000);
	const link = /#(pack=[\w-]+)/.exec(text)?.[1];
	const read = (link && packFromFragment(link)) || readPack(text);
	if (!read.ok) throw new Misused(refusal(file, read.error));
	const [stray] = strayHere(read.value);
	if (stray) throw new Misused(refusal(file, stray));
	return read.value;
}

function keyOf(file: string) {
	const read = readKey(readInput(file));
	if (!read.ok) throw new Misused(refusal(file, read.error));
	return read.value;
}

function refusal(file: string, { place, message }: { place: string; message: string }): string {
	return `${file}: ${place === '' ? '' : `${place}: `}${message}`;
}

function rosterOf(file: string): readonly Learner[] {
	const read = readRoster(readInput(file, 2_000_000));
	if (!read.ok) throw new Misused(`${file}: ${read.error}`);
	if (!read.value.learners.some(({ code }) => code !== undefined))
		throw new Misused(
			`${file}: there is no column Code in it. Save the gradebook or the roster from the page.`
		);
	return read.value.learners;
}
