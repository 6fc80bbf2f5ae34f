import { exams } from '../exams';
import { fault, type ItemFault } from './fault';
import type { Item } from './item';
import { plain, shown } from './words';

/** What is wrong with how an item is asked, whatever its kind. */
export function wordingFaults(item: Item): readonly ItemFault[] {
	return [...stemFaults(item), ...examFaults(item), ...timeFaults(item)];
}

function stemFaults({ stem }: Item): readonly ItemFault[] {
	const text = plain(stem).trim();
	const faults: ItemFault[] = [];
	if (!/[?:.]$/.test(text)) faults.push(fault('end the stem with a whole question', 'stem'));
	if (/\b(not|except)\b[^.?]*\?$/.test(text) && /^(which|what)\b/i.test(lastSentence(text)))
		faults.push(
			fault('ask for what is so; where the exception is the point, write NOT or EXCEPT', 'stem')
		);
	return faults;
}

function lastSentence(text: string): string {
	return text.split(/(?<=[.?!])\s+/).at(-1) ?? '';
}

/** Kinds that an exam has. */
const withOrder = 'SCS-C03';

function examFaults({ kind, exams: named }: Item): readonly ItemFault[] {
	if (kind === 'one' || kind === 'several') return [];
	return named.flatMap((task, at) =>
		task.startsWith(withOrder)
			? []
			: [fault(`of the exams only ${withOrder} has questions of this kind`, 'exams', at)]
	);
}

const wordsPerMinute = 230;
/** A policy is looked through, not read word by word. */
const signsPerSecondOfPolicy = 60;

/** An item that cannot be read in the time an exam gives for it is none. */
function timeFaults(item: Item): readonly ItemFault[] {
	const seconds = shown(item).reduce((sum, text) => sum + secondsFor(text), 0);
	const least = Math.min(
		...item.exams.map((task) => exams[task.slice(0, 7)]?.secondsEach ?? Infinity),
		180
	);
	if (seconds <= least) return [];
	return [
		fault(`it takes ${Math.round(seconds)} seconds to read, of ${least} for an answer: shorten it`)
	];
}

function secondsFor(text: string): number {
	return text.startsWith('{')
		? text.length / signsPerSecondOfPolicy
		: (text.split(/\s+/).length / wordsPerMinute) * 60;
}
