import { expect, test } from 'vitest';
import { inOrder, type StudyEntry } from '../log';
import { after, began, chose, minute, sat } from './sitting.fixture';
import { clockOf, sittingIn, sittingsIn } from './sitting';

function sitting(...log: readonly StudyEntry[]) {
	const found = sittingIn(inOrder(log), 's');
	if (!found) throw new Error('there is no sitting');
	return found;
}

const at = (minutes: number) => began + minutes * minute;

test('the latest answer counts, and one that is taken back is none', () => {
	const { given, flagged } = sitting(
		sat('exam'),
		chose(1, 'boundaries/a', 'b'),
		chose(2, 'boundaries/a', 'a'),
		chose(3, 'groups/b', 'b'),
		chose(4, 'groups/b'),
		after(5, { kind: 'flagged', question: 'groups/b', flagged: true }),
		after(5.5, { kind: 'flagged', question: 'boundaries/a', flagged: true }),
		after(6, { kind: 'flagged', question: 'boundaries/a', flagged: false })
	);
	expect(given.get('boundaries/a')?.chosen).toEqual(['a']);
	expect(given.get('groups/b')?.chosen).toEqual([]);
	expect([...flagged]).toEqual(['groups/b']);
});

test('time runs while nobody looks, and being over it is over', () => {
	const open = sitting(sat('exam'), chose(1, 'boundaries/a', 'a'));
	expect(clockOf(open, at(4))).toEqual({ state: 'running', left: 6 * minute });
	expect(clockOf(open, at(500))).toEqual({ state: 'over', at: at(10) });
});

test('a clock that is set back gives no time', () => {
	const open = sitting(sat('exam'), chose(8, 'boundaries/a', 'a'));
	expect(clockOf(open, at(-60))).toEqual({ state: 'running', left: 2 * minute });
});

const pauses = [
	after(2, { kind: 'paused', paused: true }),
	after(32, { kind: 'paused', paused: false })
] as const;

test('in practice a pause stops the clock, also for good', () => {
	const [pause, resume] = pauses;
	expect(clockOf(sitting(sat('practice'), pause), at(5000))).toEqual({
		state: 'paused',
		left: 8 * minute
	});
	const goesOn = sitting(sat('practice'), pause, resume, chose(35, 'groups/b', 'b'));
	expect(goesOn.given.size).toBe(1);
	expect(clockOf(goesOn, at(35))).toEqual({ state: 'running', left: 5 * minute });
	expect(clockOf(goesOn, at(41))).toEqual({ state: 'over', at: at(40) });
});

test('in earnest there are no pauses, whatever the log says', () => {
	const paused = sitting(sat('exam'), ...pauses);
	expect(clockOf(paused, at(3))).toEqual({ state: 'running', left: 7 * minute });
	expect(clockOf(paused, at(11)).state).toBe('over');
});

test('what is answered after the end, in a tab that had not heard of it, does not count', () => {
	const handedIn = sitting(
		sat('exam'),
		chose(1, 'boundaries/a', 'a'),
		after(2, { kind: 'ended' }),
		chose(3, 'boundaries/a', 'b')
	);
	expect(handedIn.given.get('boundaries/a')?.chosen).toEqual(['a']);
	expect(clockOf(handedIn, at(3))).toEqual({ state: 'over', at: at(2) });
	expect(sitting(sat('exam'), chose(10.5, 'groups/b', 'b')).given.size).toBe(0);
});

test('two tabs that write at once lose no answer, and sittings do not mix', () => {
	const other = { ...sat('exam'), id: 'other', sitting: 't', time: at(1) };
	const log = inOrder([
		chose(2, 'boundaries/a', 'a'),
		{ ...chose(2, 'groups/b', 'b'), id: 'elsewhere' },
		{ ...chose(2, 'groups/b', 'c'), id: 'of-the-other', sitting: 't' },
		other,
		sat('exam')
	]);
	expect(sittingsIn(log).map(({ id, given }) => [id, given.size])).toEqual([
		['s', 2],
		['t', 1]
	]);
});

test('of two sittings that bear one id, as a file may have it, the first counts', () => {
	const second = { ...sat('practice'), id: 'second', time: at(1) };
	const all = sittingsIn(inOrder([sat('exam'), second]));
	expect(all.map(({ id, mode }) => [id, mode])).toEqual([['s', 'exam']]);
});
