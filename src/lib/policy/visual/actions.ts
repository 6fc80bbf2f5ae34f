import type { Text } from '../document';
import type { AccessLevel, ActionFacts, Facts, ServiceFacts } from '../facts';
import { grouped } from '../grouped';
import { covers } from '../pattern/covers';
import { isWild } from '../pattern/wildcards';

/** An entry of a list, with its place in it. */
export interface Entry {
	readonly at: number;
	readonly value: string;
}

/** The actions of a statement, by what they say. */
export interface ActionGroups {
	/** `*`, and what has a wildcard for its service: they reach more than one service. */
	readonly beyond: readonly Entry[];
	/** By prefix, in the order in which they come. */
	readonly services: ReadonlyMap<string, readonly Entry[]>;
}

export function actionGroups(actions: readonly Text[]): ActionGroups {
	const entries = actions.map(({ value }, at) => ({ at, value }));
	const isBeyond = ({ value }: Entry) => !value.includes(':') || isWild(prefixOf(value));
	return {
		beyond: entries.filter(isBeyond),
		services: grouped(
			entries.filter((entry) => !isBeyond(entry)),
			({ value }) => prefixOf(value)
		)
	};
}

export function prefixOf(action: string): string {
	return action.slice(0, action.indexOf(':')).toLowerCase();
}

/** All actions of one service. */
export function wholeService(prefix: string): string {
	return `${prefix}:*`;
}

/** AWS's order: from looking to handing on permissions. */
const levels: readonly AccessLevel[] = [
	'List',
	'Read',
	'Write',
	'Permissions management',
	'Tagging'
];

export interface LevelChoice {
	readonly level: AccessLevel;
	readonly actions: readonly ActionChoice[];
}

export interface ActionChoice {
	readonly action: ActionFacts;
	/** The entries that name it, mostly one. */
	readonly named: readonly Entry[];
	/** A pattern that takes it in, so that it is chosen whether it is named or not. */
	readonly taken: Entry | undefined;
}

/** What a service has to choose from, and what of it is chosen. */
export interface ServiceChoice {
	readonly levels: readonly LevelChoice[];
	/** `s3:*` */
	readonly whole: readonly Entry[];
	/** Patterns such as `s3:Get*`. */
	readonly patterns: readonly Entry[];
	/** Names that no action of the service has. */
	readonly unknown: readonly Entry[];
}

/**
 * @param entries those of the service
 * @param beyond those that reach more than one service
 */
export function serviceChoice(
	service: ServiceFacts,
	entries: readonly Entry[],
	beyond: readonly Entry[]
): ServiceChoice {
	const whole = entries.filter(({ value }) => nameOf(value) === '*');
	const wild = entries.filter(({ value }) => isWild(value) && nameOf(value) !== '*');
	const names = grouped(
		entries.filter(({ value }) => !isWild(value)),
		({ value }) => nameOf(value)
	);
	const patterns = [...beyond, ...whole, ...wild];
	const choices = service.actions.map((action): ActionChoice => {
		const wanted = `${service.prefix}:${action.name}`.toLowerCase();
		return {
			action,
			named: names.get(action.name.toLowerCase()) ?? [],
			taken: patterns.find(({ value }) => covers(value.toLowerCase(), wanted))
		};
	});
	return {
		levels: levels.flatMap((level) => {
			const actions = choices.filter(({ action }) => action.level === level);
			return actions.length === 0 ? [] : { level, actions };
		}),
		whole,
		patterns: wild,
		unknown: [...names].flatMap(([name, named]) => (service.action(name) ? [] : named))
	};
}

function nameOf(action: string): string {
	return action.slice(action.indexOf(':') + 1).toLowerCase();
}

export function isChosen({ named, taken }: ActionChoice): boolean {
	return named.length > 0 || taken !== undefined;
}

/** What a statement's actions take in, as far as the services are known. */
export function chosenActions(
	{ beyond, services }: ActionGroups,
	facts: Facts
): readonly { readonly service: ServiceFacts; readonly actions: readonly ActionFacts[] }[] {
	return [...services].flatMap(([prefix, entries]) => {
		const service = facts.service(prefix);
		if (!service) return [];
		const actions = serviceChoice(service, entries, beyond).levels.flatMap((level) =>
			level.actions.filter(isChosen).map(({ action }) => action)
		);
		return [{ service, actions }];
	});
}
