import { count } from '../../policy/wording';

/** What somebody did: asked about another request, or named a statement. */
export type Move =
	{ readonly kind: 'asked'; readonly id: string } | { readonly kind: 'named'; readonly id: string };

/** How many questions it came to: a statement that was named wrongly is one. */
export function questionsIn(moves: readonly Move[], key: string): number {
	return moves.filter((move) => move.kind === 'asked' || move.id !== key).length;
}

/** To be shown around: how it went, and nothing of what was asked or answered. */
export function resultOf(
	{ day, key, best }: { readonly day: string; readonly key: string; readonly best: number },
	moves: readonly Move[]
): string {
	const signs = moves.map((move) => (move.kind === 'asked' ? '?' : move.id === key ? '!' : 'x'));
	const found = moves.some((move) => move.kind === 'named' && move.id === key);
	const questions = count(questionsIn(moves, key), 'question');
	const told = found ? `found with ${questions}` : `not found, ${questions}`;
	return `Leastwise, the denial of ${day}: ${told}, ${best} are enough.\n${signs.join(' ')}`;
}
