import type { Backup } from '$lib/storage/backup-schema';
import type { Imported } from '$lib/storage/backup';
import type { Store } from '$lib/storage/store';
import { imported } from './words';

/** What became of a file that was to be imported, in words. */
export type Report =
	| {
			readonly ok: true;
			readonly file: string;
			readonly message: string;
			readonly settings: Backup['settings'];
	  }
	| { readonly ok: false; readonly file: string; readonly place: string; readonly message: string };

/** Reads a file that may be anything and adds what is in it, all or nothing. */
export async function importFile(store: Store, file: File): Promise<Report> {
	const { importBackup, largestBackup, readBackup } = await import('$lib/storage/backup');
	const { name } = file;
	if (file.size > largestBackup) return failed(name, '', 'The file is larger than 64 MB.');

	const text = await file.text().catch(() => undefined);
	if (text === undefined) return failed(name, '', 'The browser could not read the file.');
	const read = readBackup(text);
	if (!read.ok) return failed(name, read.fault.place, read.fault.message);

	const result = await importBackup(store, read.backup);
	return result.ok
		? succeeded(name, result, read.backup)
		: failed(name, '', reasons[result.reason]);
}

const reasons: Record<Extract<Imported, { ok: false }>['reason'], string> = {
	crowded:
		'With its sets of your own questions there would be more than 24 MB of them, too much for one backup. Delete some under Study, Questions in and out, then try again.',
	conflict: 'Another tab is writing the same attempt. Close it, then try again.',
	full: 'There is no room for it on the disk.',
	gone: 'It was deleted in another tab meanwhile. Try again.',
	failed: 'The browser could not write it. Reload, then try again.',
	closed: 'Another tab has opened a newer version of Leastwise. Reload, then try again.'
};

function succeeded(
	file: string,
	{ counts, studied, own: added, papers: taken }: Extract<Imported, { ok: true }>,
	backup: Backup
): Report {
	const { attempts, settings, study, own, papers } = backup;
	const { damaged, damagedStudy, damagedOwn, damagedPapers } = backup;
	const sandboxes = attempts.some(({ sandbox }) => sandbox !== undefined);
	const message = imported(counts, {
		damaged: damaged?.length ?? 0,
		sandboxes,
		studied,
		knownStudy: study.length - studied,
		damagedStudy: damagedStudy?.length ?? 0,
		own: added,
		knownOwn: own.length - added,
		damagedOwn: damagedOwn?.length ?? 0,
		papers: taken,
		knownPapers: papers.length - taken,
		damagedPapers: damagedPapers?.length ?? 0
	});
	return { ok: true, file, message, settings };
}

function failed(file: string, place: string, message: string): Report {
	return { ok: false, file, place, message };
}
