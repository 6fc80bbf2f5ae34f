import { domainOf, secondsEach, type Blueprint } from '../exam/blueprint';
import { fault, type ItemFault } from './fault';
import type { Item } from './item';
import { plain, shown } from './words';

/** What is wrong with how an item is asked, whatever its kind, and with the exams that it names. */
export function wordingFaults(item: Item, exams: readonly Blueprint[]): readonly ItemFault[] {
	return [...stemFaults(item), ...examFaults(item, exams), ...timeFaults(item, exams)];
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

function examFaults({ kind, exams: named }: Item, exams: readonly Blueprint[]) {
	return named.flatMap((name, at) => {
		const [code, task = ''] = name.split(' ');
		const exam = exams.find((each) => each.code === code);
		if (!exam || !domainOf(exam, task)) {
			const codes = exams.map((each) => each.code).join(', ');
			return [
				fault(`write exam and task, such as SCS-C03 4.2; the exams are ${codes}`, 'exams', at)
			];
		}
		return exam.kinds.includes(kind)
			? []
			: [fault(`${exam.code} has no questions of this kind`, 'exams', at)];
	});
}

const wordsPerMinute = 230;
/** A policy is looked through, not read word by word. */
const signsPerSecondOfPolicy = 60;

/** An item that cannot be read in the time an exam gives for it is none. */
function timeFaults(item: Item, exams: readonly Blueprint[]): readonly ItemFault[] {
	const seconds = shown(item).reduce((sum, text) => sum + secondsFor(text), 0);
	const least = Math.min(
		...exams
			.filter(({ code }) => item.exams.some((name) => name.startsWith(`${code} `)))
			.map(secondsEach),
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
