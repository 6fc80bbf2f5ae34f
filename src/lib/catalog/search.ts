import type { ActionFacts } from '../policy/facts';
import type { Catalog } from './catalog';
import { likeness, unlikeliest, wantedOf, type Wanted } from './likeness';

export type Found =
	| { readonly kind: 'service'; readonly prefix: string; readonly name: string }
	| { readonly kind: 'action'; readonly prefix: string; readonly action: ActionFacts };

/** Longer than any name: what is typed beyond it is not looked at. */
const longest = 100;

/**
 * Services and actions that a text may mean, the likeliest first: `getobj`, `list buck`, `s3:get`,
 * `secrets manager`. All services are found; actions only of those that have been loaded.
 */
export function searchActions(catalog: Catalog, text: string, limit: number): readonly Found[] {
	const typed = text.slice(0, longest);
	const colon = typed.indexOf(':');
	const prefix = typed.slice(0, Math.max(colon, 0)).trim().toLowerCase();
	const wanted = wantedOf(typed.slice(colon + 1));
	return candidates(catalog, prefix, wanted)
		.sort((a, b) => a.rank - b.rank || a.label.length - b.label.length || order(a.label, b.label))
		.slice(0, limit)
		.map(({ found }) => found);
}

interface Candidate {
	readonly found: Found;
	readonly label: string;
	/** The lower, the likelier. */
	readonly rank: number;
}

function candidates(catalog: Catalog, prefix: string, wanted: Wanted): Candidate[] {
	if (prefix === '' && wanted.joined === '') return [];
	if (prefix === '') return [...services(catalog, wanted), ...actions(catalog, wanted)];
	if (wanted.joined === '') {
		return [...services(catalog, wantedOf(prefix)), ...actionsOf(catalog, prefix, wanted)];
	}
	return actionsOf(catalog, prefix, wanted);
}

function services(catalog: Catalog, wanted: Wanted): Candidate[] {
	return catalog.prefixes.flatMap((prefix) => {
		const name = catalog.nameOf(prefix) ?? prefix;
		return candidate(
			{ kind: 'service', prefix, name },
			likeness(wanted, prefix, `${prefix} ${name}`)
		);
	});
}

function actions({ loaded }: Catalog, wanted: Wanted): Candidate[] {
	const afterService = wantedOf(wanted.words.slice(1).join(' '));
	return loaded.flatMap(({ prefix, actions }) => {
		// In `s3 get` the first word is the service.
		const isNamed = wanted.words.length > 1 && wanted.words[0] === prefix;
		const rest = isNamed ? afterService : wanted;
		return actions.flatMap((action) =>
			candidate({ kind: 'action', prefix, action }, likeness(rest, action.name))
		);
	});
}

/** Those of the service with this prefix, then those of services whose prefixes begin so. */
function actionsOf({ loaded }: Catalog, typed: string, wanted: Wanted): Candidate[] {
	return loaded
		.filter(({ prefix }) => prefix.startsWith(typed))
		.flatMap(({ prefix, actions }) =>
			actions.flatMap((action) => {
				const rank = likeness(wanted, action.name);
				const further = prefix === typed ? 0 : unlikeliest + 1;
				return candidate(
					{ kind: 'action', prefix, action },
					rank === undefined ? undefined : rank + further
				);
			})
		);
}

function candidate(found: Found, rank: number | undefined): Candidate[] {
	return rank === undefined ? [] : [{ found, label: labelOf(found), rank }];
}

function labelOf(found: Found): string {
	return found.kind === 'service' ? found.prefix : `${found.prefix}:${found.action.name}`;
}

function order(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
