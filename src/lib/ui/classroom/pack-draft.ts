import { checkFor, makeCodes, readCode } from '$lib/classroom/pack/code';
import { writePack } from '$lib/classroom/pack/pack-file';
import type { Pack, PackItem } from '$lib/classroom/pack/pack';
import { readRoster, type Learner } from '$lib/classroom/pack/roster';
import { makeKey, readKey, writeKey } from '$lib/classroom/hand-in/key';
import { paperId, type ClassBook, type Enrolled } from '$lib/classroom/paper';
import { randomId } from '../random-id';
import { random } from './random';

/** What a teacher fills in to make a pack, as texts of fields are. */
export interface PackForm {
	className: string;
	title: string;
	words: string;
	opens: string;
	due: string;
	items: readonly PackItem[];
	hints: boolean;
	tries: string;
	minutes: string;
	passing: string;
	who: 'codes' | 'open';
	/** As it is pasted: names, a number, a list of a platform. */
	roster: string;
	sealed: boolean;
}

export const emptyForm: PackForm = {
	className: '',
	title: '',
	words: '',
	opens: '',
	due: '',
	items: [],
	hints: true,
	tries: '',
	minutes: '',
	passing: '60',
	who: 'codes',
	roster: '',
	sealed: false
};

/** The form of a class that is there, to be changed. */
export function formOf(book: ClassBook, pack: Pack): PackForm {
	const { title, words, items, rules, opens = '', due = '', learners, sealTo } = pack;
	return {
		...{ className: book.name, title, words, opens, due, items },
		hints: rules.hints,
		tries: rules.tries === undefined ? '' : String(rules.tries),
		minutes: rules.minutes === undefined ? '' : String(rules.minutes),
		passing: String(rules.passing),
		who: learners.kind,
		roster: book.roster.map(({ name }) => name).join('\n'),
		sealed: sealTo !== undefined
	};
}

/** What is wrong with a field, by its name. */
export type Faults = Partial<Record<keyof PackForm, string>>;

/** What is wrong with the form; nothing where a pack can be made of it. */
export function faultsOf(form: PackForm): Faults {
	const faults: Faults = {};
	if (form.title.trim() === '') faults.title = 'Give the pack a title: learners see it.';
	if (form.items.length === 0) faults.items = 'Choose something to do first.';
	if (form.opens !== '' && form.due !== '' && form.opens > form.due)
		faults.due = 'It is due before it opens.';
	if (!isWhole(form.tries, 1, 100)) faults.tries = 'Write a number from 1 to 100, or nothing.';
	if (!isWhole(form.minutes, 1, 1000))
		faults.minutes = 'Write a number from 1 to 1000, or nothing.';
	if (form.passing === '' || !isWhole(form.passing, 0, 100))
		faults.passing = 'Write a number from 0 to 100.';
	if (form.who === 'codes') {
		const roster = readRoster(form.roster);
		if (!roster.ok) faults.roster = roster.error;
	}
	return faults;
}

function isWhole(text: string, least: number, most: number): boolean {
	if (text === '') return true;
	return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/**
 * The book of a class whose pack is as the form says, which must be without faults. Of a class that is
 * there, the pack keeps its id, and whoever is in the class their codes: work that was begun goes on.
 */
export function bookOf(form: PackForm, now: number, there?: ClassBook, before?: Pack): ClassBook {
	const id = before?.id ?? randomId();
	const roster = form.who === 'codes' ? enrolled(form.roster, there?.roster ?? []) : [];
	const key = there?.key ?? (form.sealed ? writeKey(makeKey(random(32))) : undefined);
	const made = key === undefined ? undefined : readKey(key);
	const pack: Pack = {
		id,
		title: form.title.trim(),
		words: form.words.trim(),
		made: now,
		items: form.items,
		rules: {
			hints: form.hints,
			...(form.tries !== '' && { tries: Number(form.tries) }),
			...(form.minutes !== '' && { minutes: Number(form.minutes) }),
			passing: Number(form.passing)
		},
		...(form.opens !== '' && { opens: form.opens }),
		...(form.due !== '' && { due: form.due }),
		learners:
			form.who === 'codes' ? { kind: 'codes', checks: checksOf(id, roster) } : { kind: 'open' },
		...(form.sealed && made?.ok && { sealTo: made.value.public })
	};
	return {
		kind: 'class',
		id: there?.id ?? paperId('class', randomId()),
		changed: now,
		name: form.className.trim() || pack.title,
		packs: [...(there?.packs ?? []), writePack(pack)],
		roster,
		...(key !== undefined && { key }),
		marks: there?.marks ?? [],
		settled: there?.settled ?? []
	};
}

/** In no order of the class: what the pack holds is not to tell who is who. */
function checksOf(id: string, roster: readonly Enrolled[]): readonly string[] {
	return [...new Set(roster.map(({ code }) => checkFor(id, code)))].sort();
}

/** The code that a list has for somebody, as one that was saved has. */
function ownCode({ code = '' }: Learner): string | undefined {
	const read = readCode(code);
	return read.ok ? read.value : undefined;
}

/** Whoever was there keeps their code; of two with one name, each. */
function enrolled(text: string, there: readonly Enrolled[]): readonly Enrolled[] {
	const read = readRoster(text);
	if (!read.ok) return [];
	const left = [...there];
	const taken = new Set(there.map(({ code }) => code));
	// One more for each that is taken already, which is never seen.
	const fresh = makeCodes(read.value.learners.length + taken.size, random).filter(
		(code) => !taken.has(code)
	);
	return read.value.learners.map((learner, at) => {
		const known = left.findIndex(({ name }) => name === learner.name);
		const [same] = known < 0 ? [] : left.splice(known, 1);
		return { ...same, ...learner, code: same?.code ?? ownCode(learner) ?? fresh[at] ?? '' };
	});
}
