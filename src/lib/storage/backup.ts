import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { replaces } from '../classroom/paper';
import { isPaper } from '../classroom/paper-schema';
import { beyondDepth } from '../scenario/json-depth';
import { mostOwnBytes, ownBytes } from '../study/exchange/own';
import { isOwnSet } from '../study/exchange/own-schema';
import { isStudyEntry } from '../study/log-schema';
import { backupSchema, type Backup } from './backup-schema';
import { damageOf } from './damage';
import { strangeName, toPlace, toWords, type Fault } from '../scenario/file-fault';
import { merge, type Counts } from './merge';
import type { Refusal, Store } from './store';

const format = 'leastwise-backup';
/**
 * 2: logs say what calls came to, and where an attempt was gone on with. 3: what happened by itself,
 * and longer times that were let pass. 4: sandboxes. 5: the study log. 6: own questions, and notes in
 * the study log. 7: papers of classes, and what was read and answered for a pack. 8: terminals,
 * calls that were made in them, and own questions with pairs. 9: command lines as one act, and when a
 * pack’s exam was begun.
 */
const version = 9;
const versions = [1, 2, 3, 4, 5, 6, 7, 8, version] as const;

/** In bytes. Ten thousand attempts take less. */
export const largestBackup = 64 * 1024 * 1024;

export type BackupRead =
	{ readonly ok: true; readonly backup: Backup } | { readonly ok: false; readonly fault: Fault };

export type Imported =
	| {
			readonly ok: true;
			readonly counts: Counts;
			/** How many lines the study log has more. */
			readonly studied: number;
			/** How many sets of own questions there are more. */
			readonly own: number;
			/** How many papers of classes are new or newer. */
			readonly papers: number;
	  }
	/** Crowded: there would be more own questions than a backup holds. */
	| { readonly ok: false; readonly reason: Refusal | 'crowded' };

/**
 * Everything there is as the text of one file. `time` is now. What is damaged stands apart, so that it
 * keeps nothing else from being imported.
 */
export async function exportBackup(
	store: Pick<Store, 'everything' | 'study' | 'own' | 'papers'>,
	time: number,
	settings: Backup['settings'] = {}
): Promise<string> {
	const everything = await store.everything();
	const attempts = everything.filter((saved) => damageOf(saved) === undefined);
	const damaged = everything.filter((saved) => !attempts.includes(saved));
	const studied = await store.study();
	const study = studied.filter(isStudyEntry);
	const damagedStudy = studied.filter((entry) => !isStudyEntry(entry));
	const owned = await store.own();
	const own = owned.filter(isOwnSet);
	const damagedOwn = owned.filter((set) => !isOwnSet(set));
	const paper = await store.papers();
	const papers = paper.filter(isPaper);
	const damagedPapers = paper.filter((each) => !isPaper(each));
	const content = {
		made: time,
		settings,
		attempts,
		study,
		own,
		papers,
		...(damaged.length > 0 && { damaged }),
		...(damagedStudy.length > 0 && { damagedStudy }),
		...(damagedOwn.length > 0 && { damagedOwn }),
		...(damagedPapers.length > 0 && { damagedPapers })
	};
	return JSON.stringify({ format, version, checksum: checksum(version, content), content });
}

/** `leastwise-2026-11-23.json`, by the learner's calendar. */
export function backupName(time: number) {
	const date = new Date(time);
	const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return `leastwise-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.json`;
}

/** Reads what may be anything. Nothing is believed before it has been checked. */
export function readBackup(text: string): BackupRead {
	if (text.length > largestBackup) return fault('', 'The file is larger than 64 MB.');

	const tooDeep = beyondDepth(text);
	if (tooDeep !== undefined) return fault(`character ${tooDeep + 1}`, 'Nested too deeply.');
	const parsed = parseJson(text);
	if (!parsed.ok) return parsed;
	const strange = strangeName(parsed.value);
	if (strange) return { ok: false, fault: strange };

	if (!v.is(v.looseObject({ format: v.literal(format) }), parsed.value))
		return fault('format', 'This is not a file that Leastwise has exported.');
	if (v.is(v.looseObject({ version: v.pipe(v.number(), v.gtValue(version)) }), parsed.value))
		return fault('version', 'A newer version of Leastwise made this file. Reload, then try again.');

	const envelope = v.safeParse(envelopeSchema, parsed.value, { abortEarly: true });
	if (!envelope.success) return refuse(envelope.issues[0]);
	const read = v.safeParse(backupSchema, envelope.output.content, { abortEarly: true });
	if (!read.success) return refuse(read.issues[0]);

	const { version: written, checksum: claimed, content } = envelope.output;
	if (claimed !== checksum(written, content))
		return fault('checksum', 'The checksum does not fit: the file was changed or damaged.');
	const { attempts, study, own, papers } = read.output;
	const twice = duplicate(attempts.map(({ attempt }) => attempt.id));
	if (twice !== undefined)
		return fault(`attempts[${twice}].attempt.id`, 'Another attempt in the file has this id.');
	const again = duplicate(study.map(({ id }) => id));
	if (again !== undefined)
		return fault(`study[${again}].id`, 'Another line of the study log has this id.');
	const set = duplicate(own.map(({ id }) => id));
	if (set !== undefined) return fault(`own[${set}].id`, 'Another set of questions has this id.');

	const paper = duplicate(papers.map(({ id }) => id));
	if (paper !== undefined)
		return fault(`papers[${paper}].id`, 'Another paper of a class has this id.');

	return { ok: true, backup: read.output };
}

/** Adds what the backup has and the store has not: all of it, or nothing. */
export async function importBackup(store: Store, backup: Backup): Promise<Imported> {
	let counts: Counts = { added: 0, extended: 0, same: 0, keptBoth: 0 };
	const [study, own, papers] = await Promise.all([store.study(), store.own(), store.papers()]);
	const here = new Map(papers.map((paper) => [paper.id, paper]));
	const newSets = newIn(own, backup.own);
	if (newSets.length > 0 && ownBytes([...own, ...newSets]) > mostOwnBytes)
		return { ok: false, reason: 'crowded' };
	const result = await store.rewrite(
		(attempts) => {
			const merged = merge(attempts, backup.attempts);
			counts = merged.counts;
			return merged.changed;
		},
		backup.study,
		backup.own,
		backup.papers
	);
	if (!result.ok) return result;
	return {
		ok: true,
		counts,
		studied: newIn(study, backup.study).length,
		own: newSets.length,
		papers: backup.papers.filter((paper) => replaces(paper, here.get(paper.id))).length
	};
}

const envelopeSchema = v.strictObject({
	format: v.literal(format),
	version: v.picklist(versions),
	checksum: v.string(),
	content: v.unknown()
});

/**
 * Without white space: a file set out more readably is still whole. Over the content, and since the
 * third version over its number as well, or else a 3 that has become a 2 would not be noticed.
 */
function checksum(of: (typeof versions)[number], content: unknown) {
	const whole = of < 3 ? content : [of, content];
	return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(whole))))}`;
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; fault: Fault };

function parseJson(text: string): Parsed {
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const [, position] = /position (\d+)/.exec(error.message) ?? [];
		return fault(
			position ? `character ${Number(position) + 1}` : '',
			'This is not JSON: the file is incomplete or damaged, or of another kind.'
		);
	}
}

interface Named {
	readonly id: string;
}

function newIn<T extends Named>(before: readonly Named[], entries: readonly T[]): readonly T[] {
	const known = new Set(before.map(({ id }) => id));
	return entries.filter(({ id }) => !known.has(id));
}

function duplicate(ids: readonly string[]): number | undefined {
	const seen = new Set<string>();
	const index = ids.findIndex((id) => seen.size === seen.add(id).size);
	return index < 0 ? undefined : index;
}

function refuse(issue: v.BaseIssue<unknown>) {
	return fault(toPlace((issue.path ?? []).map(({ key }) => key)), toWords(issue));
}

function fault(place: string, message: string) {
	return { ok: false, fault: { place, message } } as const;
}
