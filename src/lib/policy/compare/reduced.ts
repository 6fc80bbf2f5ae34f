import { grouped } from '../grouped';
import { canMeet, literalStart, type Pieces, type TextConstraint, type TextSet } from './pieces';

/** Looking at more patterns than that, one by one, costs more than it saves. */
const many = 100;

/** The constraint without patterns that plainly have nothing to do with the rest of it. */
export function reduced({ within, outside }: TextConstraint): TextConstraint {
	const few = within.map((set) =>
		set.filter((pieces) => within.every((other) => other === set || canMeetAny(pieces, other)))
	);
	const [narrowest] = few.toSorted((one, other) => one.length - other.length);
	if (!narrowest) return { within, outside };
	const starts = narrowest.map(literalStart);
	return {
		within: few,
		outside: outside.map((set) =>
			patternsNear(set, starts).filter((pieces) => canMeetAny(pieces, narrowest))
		)
	};
}

function canMeetAny(pieces: Pieces, set: TextSet): boolean {
	return set.length > many || set.some((other) => canMeet(pieces, other));
}

const head = /^[^:]*:/;
const large = 50;
const byHead = new WeakMap<TextSet, ReadonlyMap<string, TextSet>>();

/** Of a large set, those with the same service before the colon, or none that is certain. */
function patternsNear(set: TextSet, starts: readonly string[]): TextSet {
	const heads = new Set(starts.map((start) => head.exec(start)?.[0]));
	if (set.length < large || heads.has(undefined)) return set;
	const groups = byHead.get(set) ?? grouped(set, headOf);
	byHead.set(set, groups);
	return ['', ...heads].flatMap((name) => groups.get(name ?? '') ?? []);
}

function headOf(pieces: Pieces): string {
	return head.exec(literalStart(pieces))?.[0] ?? '';
}
