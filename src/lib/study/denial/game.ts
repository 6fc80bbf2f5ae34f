import { count } from '../../policy/wording';
import type { DenialMove } from '../log';

/** How far somebody has come with the denial of a day. */
export interface DenialGame {
	readonly moves: readonly DenialMove[];
	/** A statement that was named wrongly is one. */
	readonly questions: number;
	/** The statement was named. */
	readonly found: boolean;
	/** It was named, or told: the game is over. */
	readonly over: boolean;
}

export const newGame: DenialGame = { moves: [], questions: 0, found: false, over: false };

/** After its end nothing counts, and nothing counts twice: another browser may have made the same move. */
export function moved(game: DenialGame, move: DenialMove): DenialGame {
	if (game.over || hasMoved(game, move)) return game;
	const moves = [...game.moves, move];
	switch (move.kind) {
		case 'asked':
			return { ...game, moves, questions: game.questions + 1 };
		case 'named':
			return move.right
				? { ...game, moves, found: true, over: true }
				: { ...game, moves, questions: game.questions + 1 };
		case 'told':
			return { ...game, moves, over: true };
	}
}

/** Whether it was asked, or named, already. */
export function hasMoved(
	{ moves }: DenialGame,
	move: { readonly kind: DenialMove['kind']; readonly id?: string }
): boolean {
	return moves.some(
		(each) => each.kind === move.kind && (each.kind === 'told' || each.id === move.id)
	);
}

/** To be shown around: how it went, and nothing of what was asked or answered. */
export function resultOf(
	{ day, best }: { readonly day: string; readonly best: number },
	{ moves, questions, found }: DenialGame
): string {
	const asked = count(questions, 'question');
	const told = found ? `found with ${asked}` : `not found, ${asked}`;
	return `Leastwise, the denial of ${day}: ${told}, ${best} are enough.\n${moves.map(signOf).join(' ').trim()}`;
}

function signOf(move: DenialMove): string {
	switch (move.kind) {
		case 'asked':
			return '?';
		case 'named':
			return move.right ? '!' : 'x';
		case 'told':
			return '';
	}
}
