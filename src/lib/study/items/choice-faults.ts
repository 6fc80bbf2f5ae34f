import { count } from '../../policy/wording';
import { fault, type ItemFault } from './fault';
import type { ChoiceItem, MatchItem, Option } from './item';
import { inWords, plain } from './words';

/** What is wrong with the options of an item, apart from what they claim. */
export function choiceFaults(item: ChoiceItem): readonly ItemFault[] {
	return [...numberFaults(item), ...optionFaults(item), ...lengthFaults(item), ...clueFaults(item)];
}

/** Of one option that is right there are three others; with two there are five, with three six. */
function numberFaults({ kind, options }: ChoiceItem): readonly ItemFault[] {
	const right = options.filter((each) => each.right).length;
	if (kind === 'one') {
		if (right !== 1) return [fault('mark one option with right: true, and one only', 'options')];
		return options.length === 4 ? [] : [fault(wanted(4, options.length), 'options')];
	}
	if (right !== 2 && right !== 3)
		return [
			fault('mark two or three options with right: true; for one write kind: one', 'options')
		];
	const number = right + 3;
	return options.length === number ? [] : [fault(wanted(number, options.length), 'options')];
}

function wanted(number: number, is: number): string {
	return `write ${number} options: here are ${is}`;
}

function optionFaults({ kind, options }: ChoiceItem): readonly ItemFault[] {
	const faults = options.flatMap((option, at) => [
		...(inWords(option) === ''
			? [fault('write a text, a request or a policy', 'options', at)]
			: []),
		...(kind === 'one' && option.right && option.belief !== undefined
			? [
					fault(
						'a right option stands for no misconception: leave belief out',
						'options',
						at,
						'belief'
					)
				]
			: [])
	]);
	if (options.every(({ belief }) => belief === undefined))
		faults.push(fault('no wrong option is right under a belief: name one in belief', 'options'));
	for (const [at, { belief }] of options.entries()) {
		if (kind === 'one' && belief !== undefined && isTwice(belief, options.slice(0, at)))
			faults.push(
				fault(
					`under the belief ${belief} two options are right: write another one, or belief: none`,
					...['options', at, 'belief']
				)
			);
	}
	const said = options.map((each) => inWords(each).toLowerCase());
	for (const [at, words] of said.entries())
		if (words !== '' && said.indexOf(words) < at)
			faults.push(fault('this option says what another one says', 'options', at));
	return faults;
}

function isTwice(belief: string, before: readonly Option[]): boolean {
	return before.some((each) => each.belief === belief);
}

/** How much longer than the others a key may be: a fifth, or a few words. */
const longer = { share: 0.2, least: 14 } as const;

function lengthFaults({ options }: ChoiceItem): readonly ItemFault[] {
	const lengths = options.map(({ text }) => (text ? plain(text).length : undefined));
	const known = lengths.flatMap((length) => length ?? []);
	if (known.length < options.length) return [];
	const mean = known.reduce((sum, length) => sum + length, 0) / known.length;
	const room = Math.max(mean * longer.share, longer.least);
	return options.flatMap(({ right }, at) => {
		const length = known[at] ?? 0;
		if (!right || Math.abs(length - mean) <= room) return [];
		const how = length > mean ? 'longer' : 'shorter';
		return [
			fault(
				`the key gives itself away: it has ${count(length, 'character')}, the options ${Math.round(mean)} on average; make it ${how === 'longer' ? 'shorter' : 'longer'} or them ${how}`,
				...['options', at, 'text']
			)
		];
	});
}

const absolutes = /\b(always|never|only ever|in any case|under no circumstances)\b/i;
const evasions = /\b(all|none|both) of (the above|these|them)\b|\b[A-F] and [A-F]\b/;

function clueFaults({ options }: ChoiceItem): readonly ItemFault[] {
	const texts = options.map(({ text }) => (text ? plain(text) : ''));
	const faults = texts.flatMap((text, at) =>
		evasions.test(text)
			? [fault('an option speaks for itself: not of the others', 'options', at, 'text')]
			: []
	);
	const absolute = texts.flatMap((text, at) => (absolutes.test(text) ? [at] : []));
	const isClue = absolute.length > 0 && absolute.every((at) => options[at]?.right === false);
	if (!isClue) return faults;
	return [
		...faults,
		...absolute.map((at) =>
			fault('“always” and “never” stand in wrong options only: that gives them away', 'options', at)
		)
	];
}

/** Or else the last of the pairs is what is left over. */
export function matchFaults({ pairs, targets }: MatchItem): readonly ItemFault[] {
	const used = new Set(pairs.map(({ target }) => target));
	const silent = pairs.flatMap((pair, at) =>
		inWords(pair) === '' ? [fault('write a text, a request or a policy', 'pairs', at)] : []
	);
	if (targets.length > pairs.length || used.size < pairs.length) return silent;
	return [
		...silent,
		fault('the last pair is what is left over: add a target to spare, or use one twice', 'pairs')
	];
}
