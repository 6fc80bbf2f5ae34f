import type { Day } from '../day';
import type { Card } from './cards';

/** What is to be reviewed today: all that was begun and is due, and of what is new no more than is wanted in a day. */
export function dueOn(today: Day, cards: readonly Card[], newADay: number): readonly Card[] {
	const due = cards.filter((card) => card.due <= today).sort((a, b) => a.due - b.due);
	const [fresh, begun] = parted(due);
	return [...begun, ...fresh.slice(0, roomOn(today, cards, newADay))];
}

/** How many come on each of so many days from today, if each is done on its day and none is wrong again. */
export function coming(
	today: Day,
	cards: readonly Card[],
	newADay: number,
	days: number
): readonly { readonly day: Day; readonly cards: number }[] {
	const [fresh, begun] = parted(cards);
	let shown = 0;
	return Array.from({ length: days }, (_, ahead) => {
		const day = today + ahead;
		const isThen = ({ due }: Card) => due === day || (ahead === 0 && due < today);
		const room = ahead === 0 ? roomOn(today, cards, newADay) : newADay;
		const first = Math.min(room, fresh.filter(({ due }) => due <= day).length - shown);
		shown += first;
		return { day, cards: begun.filter(isThen).length + first };
	});
}

/** How many that are new would still wait on a day, if so many a day are begun until then. */
export function waitingOn(day: Day, today: Day, cards: readonly Card[], newADay: number): number {
	const room = roomOn(today, cards, newADay) + newADay * Math.max(0, day - today - 1);
	return Math.max(0, parted(cards)[0].length - room);
}

/** How many more can be begun today. */
function roomOn(today: Day, cards: readonly Card[], newADay: number): number {
	return Math.max(0, newADay - cards.filter(({ begun }) => begun === today).length);
}

function parted(cards: readonly Card[]): [fresh: readonly Card[], begun: readonly Card[]] {
	return [
		cards.filter(({ begun }) => begun === undefined),
		cards.filter(({ begun }) => begun !== undefined)
	];
}
