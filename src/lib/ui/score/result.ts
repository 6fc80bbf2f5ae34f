import type { Scenario } from '$lib/scenario/scenario';
import type { ScoreSheet } from '$lib/scenario/score';
import { duration } from '../play/duration';
import { count } from '$lib/policy/wording';

/** What may be shown of an attempt without telling how it is done. */
export interface Result {
	/** `Scenario 01` */
	readonly scenario: string;
	readonly title: string;
	readonly stars: number;
	readonly score: number;
	readonly possible: number;
	/** `21 calls, par 19` */
	readonly calls: string;
	/** `24:10` */
	readonly time: string;
}

export function resultOf({ number, title }: Pick<Scenario, 'number' | 'title'>, sheet: ScoreSheet) {
	const { stars, score, possible, calls, par, elapsed } = sheet;
	return {
		scenario: `Scenario ${number}`,
		title,
		stars,
		score,
		possible,
		calls: `${count(calls, 'call')}, par ${par}`,
		time: duration(elapsed)
	} satisfies Result;
}

/** The result as text; the address only where others can reach it. */
export function resultText(result: Result, address?: string): string {
	const { scenario, title, stars, score, possible, calls, time } = result;
	return [
		`Leastwise, ${scenario.toLowerCase()}: ${title}`,
		`${'★'.repeat(stars)}${'☆'.repeat(3 - stars)} ${score} of ${possible} points`,
		`${calls}, in ${time}`,
		...(address === undefined ? [] : [address])
	].join('\n');
}

/** An address that leads nobody else anywhere is not shared. */
export function shareable({ protocol, hostname, origin }: URL): string | undefined {
	const local = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
	return protocol === 'https:' && !local ? origin : undefined;
}
