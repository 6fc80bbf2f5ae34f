import type { Result } from '../../policy/result';
import type { FactsSource } from '../../scenario/check/late';
import { strayFrom, versionFor } from '../hand-in/belongs';
import type { TeacherKey } from '../hand-in/key';
import { readHandIn, type NotTaken } from '../hand-in/read';
import type { PackVersions } from '../pack/versions';
import { loadForGrading, type GradingContent } from './content';
import { gradeOne } from './grade-one';
import type { Graded } from './graded';

/** What a file is graded by. */
export interface Grading {
	/** A hand-in is graded by the one that it was made for. */
	readonly packs: PackVersions;
	readonly content: GradingContent;
	readonly facts: FactsSource;
	readonly keys?: readonly TeacherKey[];
	/** Of the class, where they are known. */
	readonly codes?: ReadonlySet<string>;
}

/** A file that may be anything, graded, or why it is not taken: for a worker, one file at a time. */
export async function gradeFile(
	bytes: Uint8Array,
	{ packs, content, facts, keys = [], codes }: Grading
): Promise<Result<Graded, NotTaken>> {
	const read = readHandIn(bytes, keys);
	if (!read.ok) return read;
	const pack = versionFor(packs, read.value.handIn);
	const stray = strayFrom(pack, read.value.handIn, codes);
	if (stray) return { ok: false, error: stray };
	await loadForGrading(read.value.handIn, content, facts);
	// Work under an older version is not older than the pack.
	const { made } = packs[0];
	return { ok: true, value: gradeOne(read.value, { ...pack, made }, content) };
}
