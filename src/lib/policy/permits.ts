import { compare } from './compare';
import { everything, Extents, type Extent } from './compare/extent';
import { groupsOf, knownActions } from './compare/likely';
import type { PolicyDocument } from './document';
import type { AccessLevel, Facts, ServiceFacts } from './facts';

/** What policies permit, for people. It speaks of the services that the facts know. */
export interface Summary {
	/** `everything`: every action on every resource, without conditions. */
	readonly extent: 'everything' | 'some' | 'nothing';
	readonly services: readonly ServiceSummary[];
	/** Names of services of which they permit nothing, where all services are known. */
	readonly left: readonly string[];
	/** Actions (`service:Name`) of which the comparison cannot tell. */
	readonly unknown: readonly string[];
}

export interface ServiceSummary {
	readonly prefix: string;
	readonly name: string;
	/** Every known action of the service, on all resources, without conditions. */
	readonly whole: boolean;
	/** Levels with permitted actions, from looking to handing on permissions. */
	readonly levels: readonly LevelSummary[];
}

export interface LevelSummary {
	readonly level: AccessLevel;
	readonly actions: readonly PermittedAction[];
	/** How many actions of this level the service has. */
	readonly of: number;
}

export interface PermittedAction extends Extent {
	/** Without the prefix. */
	readonly name: string;
}

const levels = [
	'List',
	'Read',
	'Write',
	'Tagging',
	'Permissions management'
] as const satisfies readonly AccessLevel[];

/**
 * Sums up what identity policies permit, by service and access level. What a policy does counts, not
 * how it is written: a deny takes away, and two statements may add up to all resources.
 */
export function permits(policies: readonly PolicyDocument[], facts: Facts): Summary {
	const extents = new Extents(policies, facts);
	const permitted = new Map<string, Extent>();
	const unknown: string[] = [];
	const groups = groupsOf(knownActions(facts), (actions) => extents.alike(actions));
	for (const { actions, onlyResource } of groups) {
		const [first = '', ...others] = actions;
		const reach = extents.of(first, onlyResource);
		if (reach === 'none') continue;
		if (reach === 'unknown') {
			unknown.push(...actions);
			continue;
		}
		permitted.set(first, reach);
		for (const action of others) {
			permitted.set(action, { ...reach, witness: extents.withAction(reach.witness, action) });
		}
	}
	const services = facts.prefixes
		.flatMap((prefix) => facts.service(prefix) ?? [])
		.flatMap((service) => summarized(service, permitted));
	return {
		extent: extentOf(policies, services, unknown),
		services,
		left: unknown.length > 0 ? [] : leftOut(services, facts),
		unknown
	};
}

/** Every action on every resource, without conditions: that can be told without knowing any service. */
export function isEverything(policies: readonly PolicyDocument[]): boolean {
	return compare([everything], policies).kind === 'within';
}

function leftOut(services: readonly ServiceSummary[], facts: Facts): readonly string[] {
	const permitted = new Set(services.map(({ prefix }) => prefix));
	const left = facts.prefixes.filter((prefix) => !permitted.has(prefix)).map(facts.service, facts);
	const names = left.flatMap((service) => service?.name ?? []);
	return names.length === left.length ? names : [];
}

function extentOf(
	policies: readonly PolicyDocument[],
	services: readonly ServiceSummary[],
	unknown: readonly string[]
): Summary['extent'] {
	if (isEverything(policies)) return 'everything';
	if (services.length > 0 || unknown.length > 0) return 'some';
	return compare(policies, []).kind === 'within' ? 'nothing' : 'some';
}

function summarized(
	service: ServiceFacts,
	permitted: ReadonlyMap<string, Extent>
): readonly ServiceSummary[] {
	const { prefix, name, actions } = service;
	const summaries = levels.flatMap((level): LevelSummary[] => {
		const ofLevel = actions.filter((action) => action.level === level);
		const found = ofLevel.flatMap((action): PermittedAction[] => {
			const extent = permitted.get(`${prefix}:${action.name}`);
			return extent ? [{ name: action.name, ...extent }] : [];
		});
		return found.length > 0 ? [{ level, actions: found, of: ofLevel.length }] : [];
	});
	if (summaries.length === 0) return [];
	const all = summaries.flatMap((summary) => summary.actions);
	const whole =
		all.length === actions.length &&
		all.every(({ resources, conditional }) => resources === 'all' && !conditional);
	return [{ prefix, name, whole, levels: summaries }];
}
