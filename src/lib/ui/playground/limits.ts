import { readingLimits } from '$lib/policy/reading-limits';
import type { Question } from './question';

/** What the page shows of a question, so that a hostile link costs nothing. */
export const limits = {
	/** Characters of the whole question as JSON. */
	json: readingLimits.question,
	policies: 2500,
	levels: 10,
	keys: 200,
	values: 100,
	name: 128,
	word: 4096
};

/** What the page cannot show all of, in a sentence; nothing where it can. */
export function tooMuchIn({ context, policies, compared, ...words }: Question): string | undefined {
	const names = [...policies, ...(compared ?? [])].map(({ name }) => name.length);
	const keys = context.flatMap(({ key, values }) => [key, ...values]);
	const texts = [words.principal, words.action, words.resource, words.resourceAccount, ...keys];
	const amounts: [most: number, of: string, amounts: readonly number[]][] = [
		[limits.policies, 'policies', [policies.length]],
		[limits.levels, 'levels of the organization', policies.map(({ level }) => level + 1)],
		[limits.keys, 'context keys', [context.length]],
		[limits.values, 'values of a context key', context.map(({ values }) => values.length)],
		[limits.name, 'characters in a name', names],
		[limits.word, 'characters of the request', texts.map(({ length }) => length)]
	];
	const over = amounts.find(([most, , all]) => all.some((amount) => amount > most));
	return over && `It has more than the ${over[0]} ${over[1]} that the page shows.`;
}
