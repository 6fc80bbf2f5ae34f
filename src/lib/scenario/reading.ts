import * as v from 'valibot';
import { listed } from '../policy/wording';
import { formByKey } from './form-by-key';
import type { FileFault } from './read';
import { text } from './text-format';

/** Something in Leastwise that goes with a scenario, and what one goes there for. */
export type Reading =
	/** The folder's name. */
	| { readonly scenario: string; readonly for: string }
	/** Of the playground: its file's name without the number. */
	| { readonly example: string; readonly for: string };

export interface Readings {
	readonly before: readonly Reading[];
	readonly after: readonly Reading[];
}

/** What there is to name. */
export interface Readable {
	/** The scenarios' folders. */
	readonly scenarios: readonly string[];
	readonly examples: readonly string[];
}

const list = v.optional(
	v.array(
		formByKey<Reading>(
			{ example: v.strictObject({ example: text, for: text }) },
			v.strictObject({ scenario: text, for: text })
		)
	),
	[]
);

/** `read` in scenario.yaml */
export const readingsFormat = v.strictObject({ before: list, after: list });

/** What a scenario names to be read and there is not, or not in that order. */
export function strayReadings(
	{ slug, read }: { readonly slug: string; readonly read?: Readings | undefined },
	readable: Readable
): readonly FileFault[] {
	if (!read) return [];
	const faultsOf = (when: 'before' | 'after') =>
		read[when].flatMap((reading, at) => {
			const message = faultOf(reading, when, slug, readable);
			return message === undefined
				? []
				: [{ file: 'scenario.yaml', path: `read.${when}[${at}]`, message }];
		});
	return [...faultsOf('before'), ...faultsOf('after')];
}

function faultOf(
	reading: Reading,
	when: 'before' | 'after',
	slug: string,
	{ scenarios, examples }: Readable
): string | undefined {
	if ('example' in reading) {
		return examples.includes(reading.example)
			? undefined
			: `the playground has no example ${reading.example}: write ${listed(examples, 'or')}`;
	}
	if (!scenarios.includes(reading.scenario)) {
		return `there is no scenario ${reading.scenario}: write ${listed(scenarios, 'or')}`;
	}
	const isInPlace = when === 'before' ? reading.scenario < slug : reading.scenario > slug;
	return isInPlace ? undefined : `${reading.scenario} does not come ${when} this scenario`;
}
