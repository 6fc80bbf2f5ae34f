import { expandAll, expandOne, expandPattern, expandPieces } from '../expand';
import { withArray } from '../shell';
import type { Compound, Word } from '../syntax';
import { fits } from '../words/pattern';
import { holds } from './conditions';
import { redirected } from './redirects';
import type { Runner } from './runner';
import type { Ends } from './streams';

/** Loops, choices, groups, and what is asked between brackets. */
export async function runCompound(runner: Runner, command: Compound, ends: Ends): Promise<void> {
	await redirected(runner, command.redirects, ends, (inner) => opened(runner, command, inner));
}

async function opened(runner: Runner, command: Compound, ends: Ends): Promise<void> {
	switch (command.kind) {
		case 'for': {
			const words = command.words
				? await expandAll(command.words, runner.expanding(ends))
				: runner.shell.args;
			if (words.length === 0) runner.end(0);
			for (const word of words) {
				if (!runner.assign({ name: command.name, value: word, append: false }, ends)) return;
				if (await runner.turn(() => runner.script(command.body, ends))) return;
			}
			return;
		}
		case 'count': {
			const goesOn = async () =>
				command.while.length === 0 || (await reckoned(runner, command.while, ends)) !== 0n;
			await reckoned(runner, command.first, ends);
			if (!(await goesOn())) return runner.end(0);
			do {
				if (await runner.turn(() => runner.script(command.body, ends))) return;
				await reckoned(runner, command.next, ends);
			} while (await goesOn());
			return;
		}
		case 'while': {
			let [code, isOver] = [0, false];
			// What leaves a loop may stand in its condition.
			const turn = async () => {
				await runner.guard(() => runner.script(command.condition, ends));
				isOver = (runner.shell.code === 0) === command.negated;
				if (!isOver) await runner.script(command.body, ends);
			};
			for (;;) {
				if (await runner.turn(turn)) return;
				if (isOver) return runner.end(code);
				code = runner.shell.code;
			}
		}
		case 'if':
			for (const { condition, body } of command.branches) {
				await runner.guard(() => runner.script(condition, ends));
				if (runner.shell.code === 0) return runner.script(body, ends);
			}
			// `else` sees the code of what was asked.
			if (command.otherwise.length === 0) runner.end(0);
			return runner.script(command.otherwise, ends);
		case 'case': {
			const text = [...(await expandOne(command.word, runner.expanding(ends)))];
			for (const { patterns, body } of command.branches) {
				for (const pattern of patterns) {
					if (!fits(text, await expandPattern(pattern, runner.expanding(ends)))) continue;
					return body.length === 0 ? runner.end(0) : runner.script(body, ends);
				}
			}
			return runner.end(0);
		}
		case 'group': {
			if (!command.apart) return runner.script(command.body, ends);
			return runner.aside(ends, (apart) => apart.script(command.body, ends));
		}
		case 'condition': {
			const expanding = runner.expanding(ends);
			const answer = await holds(command.condition, runner.shell, {
				...{ expanding, one: expandOne, pattern: expandPattern, pieces: expandPieces }
			});
			if ('fault' in answer) {
				runner.fail(answer.fault, ends);
				return runner.end(2);
			}
			if (answer.matched) keepMatched(runner, answer.matched);
			return runner.end(answer.holds ? 0 : 1);
		}
		case 'arithmetic':
			return runner.end((await reckoned(runner, command.expression, ends)) === 0n ? 1 : 0);
	}
}

async function reckoned(runner: Runner, expression: Word, ends: Ends): Promise<bigint> {
	const expanding = runner.expanding(ends);
	return expanding.reckoned(await expandOne(expression, expanding));
}

/** By `=~`. */
function keepMatched(runner: Runner, matched: readonly string[]) {
	const values = new Map(matched.map((text, at) => [String(at), text]));
	const shell = withArray(runner.shell, 'BASH_REMATCH', { isKeyed: false, values });
	if (typeof shell !== 'string') runner.shell = shell;
}
