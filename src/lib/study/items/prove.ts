import { claimOf, type Claim } from './claim';
import { fault, type ItemFault } from './fault';
import type { ChoiceItem, Item, MatchItem, Option, Pair } from './item';
import { isWithin, settle, type FactsSource } from './settle';

/** What the engine makes of an item’s key. */
export interface Proof {
	/** Whether everything that can be chosen is decided, some of it, or nothing. */
	readonly decided: 'whole' | 'part' | 'nothing';
	readonly faults: readonly ItemFault[];
}

/** Has the engine decide all that an item claims: a key that it contradicts is a fault. */
export async function prove(item: Item, facts: FactsSource): Promise<Proof> {
	switch (item.kind) {
		case 'one':
		case 'several':
			return proveOptions(item, facts);
		case 'match':
			return provePairs(item, facts);
		case 'order':
			return { decided: 'nothing', faults: [] };
	}
}

async function proveOptions(item: ChoiceItem, facts: FactsSource): Promise<Proof> {
	const faults: ItemFault[] = [];
	let decided = 0;
	for (const [at, option] of item.options.entries()) {
		const claim = claimOf(item, option);
		if (!claim) continue;
		decided++;
		const settled = await settle(claim, facts);
		if (!settled.ok) {
			faults.push(fault(settled.error, 'options', at));
			continue;
		}
		const { is } = settled.value;
		const holds = settled.value.holds && (await isLeast(item, option, claim, facts));
		if (option.right && !holds) faults.push(fault(contradicted(is), 'options', at));
		if (!option.right && holds) faults.push(fault(rightAsWell(is), 'options', at));
	}
	return { decided: extent(decided, item.options.length), faults };
}

const contradicted = (is: string) => `the engine contradicts this key: ${is}`;
const rightAsWell = (is: string) =>
	`the engine says that this option is right as well: ${is}; change it, or claim more (layer, sid), or leave the claim out where the reason is wrong and no claim can say so`;

/** Where the least is asked for, of the policies that do what they must only the narrowest is right. */
async function isLeast(item: ChoiceItem, option: Option, claim: Claim, facts: FactsSource) {
	if (!item.must?.least || claim.kind !== 'meets') return true;
	for (const other of item.options) {
		const rival = claimOf(item, other);
		if (other === option || rival?.kind !== 'meets') continue;
		const met = await settle(rival, facts);
		if (met.ok && met.value.holds && !(await isWithin(claim, rival, facts))) return false;
	}
	return true;
}

async function provePairs(item: MatchItem, facts: FactsSource): Promise<Proof> {
	const faults: ItemFault[] = [];
	let decided = 0;
	for (const [at, pair] of item.pairs.entries()) {
		const told = await faultOfPair(item, pair, facts);
		if (told === 'undecided') continue;
		decided++;
		if (told !== undefined) faults.push(fault(told, 'pairs', at));
	}
	return { decided: extent(decided, item.pairs.length), faults };
}

async function faultOfPair(
	item: MatchItem,
	pair: Pair,
	facts: FactsSource
): Promise<string | 'undecided' | undefined> {
	const claim = claimOf(item, pair);
	if (!claim) return 'undecided';
	const settled = await settle(claim, facts);
	if (!settled.ok) return settled.error;
	return settled.value.holds ? undefined : contradicted(settled.value.is);
}

function extent(decided: number, all: number): Proof['decided'] {
	if (decided === 0) return 'nothing';
	return decided === all ? 'whole' : 'part';
}
