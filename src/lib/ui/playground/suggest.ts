import { arnTemplates } from '$lib/catalog/arn-templates';
import type { Catalog } from '$lib/catalog/catalog';
import { searchActions } from '$lib/catalog/search';
import { keysFor, prefixOf, valuesOf } from '../editor/options';

/** Something that may be meant by what is typed. */
export interface Suggestion {
	readonly label: string;
	/** A word about it, such as an access level. */
	readonly detail?: string;
	/** More is to be typed behind it: `s3:`. */
	readonly goesOn?: boolean;
}

/** What contains the typed text, what begins with it first. */
function narrowed(options: readonly Suggestion[], typed: string): readonly Suggestion[] {
	const wanted = typed.trim().toLowerCase();
	const rank = (label: string) => {
		const at = label.toLowerCase().indexOf(wanted);
		return at < 0 ? undefined : at === 0 ? 0 : 1;
	};
	return options
		.flatMap((option) => {
			const order = rank(option.label);
			return order === undefined ? [] : [{ option, order }];
		})
		.sort((a, b) => a.order - b.order)
		.map(({ option }) => option);
}

/** Services until a colon is there, then the service's actions; names need not be typed in full. */
export function suggestActions(catalog: Catalog | undefined, typed: string): readonly Suggestion[] {
	if (!catalog) return [];
	return searchActions(catalog, typed, most).map((found) =>
		found.kind === 'service'
			? { label: `${found.prefix}:`, detail: found.name, goesOn: true }
			: { label: `${found.prefix}:${found.action.name}`, detail: found.action.level }
	);
}

const most = 40;

/** ARNs of the action's resource types, with the caller's account where one is due. */
export function suggestResources(
	catalog: Catalog | undefined,
	action: string,
	account: string
): readonly Suggestion[] {
	if (!catalog) return [];
	const place = { account: account || '111122223333', region: 'eu-central-1' };
	const templates = arnTemplates(catalog, action, place).map(({ arn, resourceType }) => ({
		label: arn,
		detail: resourceType
	}));
	return [...templates, { label: '*', detail: 'no resource' }];
}

export function suggestKeys(
	catalog: Catalog | undefined,
	action: string,
	typed: string
): readonly Suggestion[] {
	return catalog ? narrowed(keysFor([action], catalog), typed) : [];
}

export function suggestValues(
	catalog: Catalog | undefined,
	action: string,
	key: string
): readonly Suggestion[] {
	if (!catalog || key === '') return [];
	return valuesOf(undefined, key, [action], catalog).filter(({ label }) => !label.startsWith('${'));
}

/** The service whose facts an action needs. */
export function serviceOf(action: string): readonly string[] {
	return action.includes(':') ? [prefixOf(action)] : [];
}
