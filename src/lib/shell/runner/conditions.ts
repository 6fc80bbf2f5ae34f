import type { expandOne, expandPattern, expandPieces, Expanding } from '../expand';
import type { Shell } from '../shell';
import { Refused } from '../stopped';
import type { Condition } from '../syntax';
import { aboutOne, numeric } from '../words/condition';
import { fits } from '../words/pattern';

type Answer =
	| { readonly holds: boolean; /** By `=~`. */ readonly matched?: readonly string[] }
	| { readonly fault: string };

interface Words {
	readonly expanding: Expanding;
	readonly one: typeof expandOne;
	readonly pattern: typeof expandPattern;
	readonly pieces: typeof expandPieces;
}

/** What `[[ … ]]` comes to. */
export async function holds(condition: Condition, shell: Shell, words: Words): Promise<Answer> {
	const { expanding, one } = words;
	switch (condition.kind) {
		case 'not': {
			const inner = await holds(condition.of, shell, words);
			return 'fault' in inner ? inner : { holds: !inner.holds };
		}
		case 'and':
		case 'or': {
			let answer: Answer = { holds: condition.kind === 'and' };
			for (const each of condition.of) {
				answer = await holds(each, shell, words);
				if ('fault' in answer || answer.holds === (condition.kind === 'or')) break;
			}
			return answer;
		}
		case 'about': {
			const { files, directory } = shell;
			const variable = expanding.get;
			const word = await one(condition.word, expanding);
			return { holds: aboutOne(condition.operator, word, { files, directory, variable }) };
		}
		case 'compare':
			return compared(condition, words);
	}
}

async function compared(
	{ operator, left, right }: Extract<Condition, { kind: 'compare' }>,
	{ expanding, one, pattern, pieces }: Words
): Promise<Answer> {
	const text = await one(left, expanding);
	switch (operator) {
		case '=':
		case '==':
		case '!=': {
			const does = fits([...text], await pattern(right, expanding));
			return { holds: does === (operator !== '!=') };
		}
		case '<':
			return { holds: text < (await one(right, expanding)) };
		case '>':
			return { holds: text > (await one(right, expanding)) };
		case '=~': {
			const source = (await pieces(right, expanding))
				.map((piece) =>
					piece.quoted ? piece.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : piece.text
				)
				.join('');
			const loaded = await import('../programs/pattern/pattern').catch(() => undefined);
			if (!loaded) return { fault: '[[: =~: could not be loaded. Reload the page and try again' };
			const sought = loaded.patternOf(source, {
				kind: 'extended',
				escapes: 'none',
				ignoresCase: false
			});
			if (typeof sought === 'string') return { fault: `[[: =~: ${sought}` };
			const found = sought.find(text);
			return {
				holds: found !== undefined,
				matched: (found?.groups ?? []).map((each) => each ?? '')
			};
		}
		case '-eq':
		case '-ne':
		case '-lt':
		case '-le':
		case '-gt':
		case '-ge': {
			const compare = numeric[operator];
			const other = await one(right, expanding);
			try {
				return { holds: compare(expanding.reckoned(text), expanding.reckoned(other)) };
			} catch (stopped) {
				if (!(stopped instanceof Refused)) throw stopped;
				return { fault: `[[: ${stopped.message.replace(/^shell: |\n$/g, '')}` };
			}
		}
	}
}
