import * as v from 'valibot';
import { checkFor, makeCodes } from '$lib/classroom/pack/code';
import { writePack } from '$lib/classroom/pack/pack-file';
import type { Pack, PackItem } from '$lib/classroom/pack/pack';
import { packItemsSchema } from '$lib/classroom/pack/schema';
import { readRoster, type Learner } from '$lib/classroom/pack/roster';
import { makeKey, readKey, writeKey } from '$lib/classroom/hand-in/key';
import { paperId, type ClassBook, type Enrolled } from '$lib/classroom/paper';
import { randomId } from '../random-id';
import { codeIn, compareLists, leaves, mayBeOne, type Enrolment, type Fates } from './enrolment';
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
	/** What becomes of whoever was in the list and is not any more. */
	fates: Fates;
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
	fates: {},
	sealed: false
};

const text = v.string();
const fields: { readonly [Name in keyof PackForm]: v.GenericSchema<PackForm[Name]> } = {
	className: text,
	title: text,
	words: text,
	opens: text,
	due: text,
	items: packItemsSchema,
	hints: v.boolean(),
	tries: text,
	minutes: text,
	passing: text,
	who: v.picklist(['codes', 'open']),
	roster: text,
	fates: v.record(text, text),
	sealed: v.boolean()
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
		fates: {},
		sealed: sealTo !== undefined
	};
}

/** Of what a tab has kept, what is of the form: another version may have kept anything. */
export function fittingForm(kept: object | undefined): Partial<PackForm> {
	return Object.fromEntries(
		Object.entries(kept ?? {}).filter(([name, value]) =>
			Object.entries(fields).some(([known, field]) => known === name && v.is(field, value))
		)
	);
}

/** What is wrong with a field, by its name. */
export type Faults = Partial<Record<keyof PackForm, string>>;

/** What is wrong with the form; nothing where a pack can be made of it. */
export function faultsOf(form: PackForm, there?: ClassBook): Faults {
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
		else if (undecided(form, there).length > 0) faults.fates = 'Say of each what becomes of them.';
	}
	return faults;
}

/** Who has a code and is not in the list any more, beside those in it who have none yet. */
export function changesIn({ who, roster, fates }: PackForm, there?: ClassBook): Enrolment {
	const read = readRoster(roster);
	const learners = who === 'codes' && read.ok ? read.value.learners : undefined;
	const before = there?.roster ?? [];
	return learners
		? compareLists(learners, before, fates)
		: { known: new Map(), joined: [], gone: [] };
}

/** Of whom it has to be said, since somebody who is new in the list may be they. */
function undecided(form: PackForm, there?: ClassBook): readonly Enrolled[] {
	const { joined, gone } = changesIn(form, there);
	return gone.filter(
		({ code, name }) =>
			form.fates[code] !== leaves && joined.some((each) => mayBeOne(name, each.name))
	);
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
	const { roster, former } = enrolledBy(form, there);
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
		...(former && { former }),
		...(key !== undefined && { key }),
		marks: there?.marks ?? [],
		settled: there?.settled ?? []
	};
}

/** In no order of the class: what the pack holds is not to tell who is who. */
function checksOf(id: string, roster: readonly Enrolled[]): readonly string[] {
	return [...new Set(roster.map(({ code }) => checkFor(id, code)))].sort();
}

/** Whoever is in the list, and those who were and are not any more. */
function enrolledBy(
	{ who, roster, fates }: PackForm,
	there?: ClassBook
): Pick<ClassBook, 'roster' | 'former'> {
	// A pack that is open to all needs no list, and a list that is there is not thrown away for it.
	if (who === 'open')
		return there
			? { roster: there.roster, ...(there.former && { former: there.former }) }
			: { roster: [] };
	const read = readRoster(roster);
	const before = there?.roster ?? [];
	if (!read.ok) return { roster: before };
	const { learners } = read.value;
	const { known, joined, gone } = compareLists(learners, before, fates);
	const back = compareLists(joined, there?.former ?? []);
	const taken = new Set([...before, ...(there?.former ?? [])].map(({ code }) => code));
	// One more for each that is taken already, which is never seen.
	const fresh = makeCodes(learners.length + taken.size, random).filter((code) => !taken.has(code));
	const codeOf = (learner: Learner, at: number) => {
		const own = codeIn(learner);
		if (own === undefined || taken.has(own)) return fresh[at] ?? '';
		taken.add(own);
		return own;
	};
	const former = [...back.gone, ...gone];
	return {
		roster: learners.map((learner, at) => {
			const same = known.get(learner) ?? back.known.get(learner);
			return { ...same, ...learner, code: same?.code ?? codeOf(learner, at) };
		}),
		...(former.length > 0 && { former })
	};
}
