import type { Text } from '../document';
import type { Facts, ResourceTypeFacts, ServiceFacts } from '../facts';
import { actionGroups, chosenActions, type Entry } from './actions';
import { fixedLength, readGaps } from './arn-form';

/** A type of resource, with the entries of a statement that are ARNs of it. */
export interface TypeChoice {
	readonly service: ServiceFacts;
	readonly type: ResourceTypeFacts;
	/** Whether a chosen action is about resources of the type. */
	readonly used: boolean;
	readonly entries: readonly Entry[];
}

export interface ResourceChoice {
	/** Types that the chosen actions can be limited to, and those of the ARNs that stand there. */
	readonly types: readonly TypeChoice[];
	/** Entries that are of no type of these services. */
	readonly others: readonly Entry[];
	/** Chosen actions that take only `*`, as `service:Name`. */
	readonly unlimited: readonly string[];
}

/** What a statement's actions can be limited to, and to what they are. */
export function resourceChoice(
	actions: readonly Text[],
	resources: readonly Text[],
	facts: Facts
): ResourceChoice {
	const chosen = chosenActions(actionGroups(actions), facts);
	const types = chosen.flatMap(({ service, actions }) => {
		const used = new Set(actions.flatMap(({ resourceTypes }) => resourceTypes.map(lowerName)));
		return service.resourceTypes
			.filter(({ arns }) => arns.length > 0)
			.map((type) => ({ service, type, used: used.has(lowerName(type)) }));
	});
	const entries = resources.map(({ value }, at) => {
		const template = templateOf(
			value,
			types.flatMap(({ type }) => type.arns)
		);
		return { entry: { at, value }, of: types.find(({ type }) => isOf(type, template)) };
	});
	return {
		types: types
			.map((each) => ({
				...each,
				entries: entries.flatMap(({ entry, of }) => (of === each ? entry : []))
			}))
			.filter(({ used, entries }) => used || entries.length > 0),
		others: entries.flatMap(({ entry, of }) => (of ? [] : entry)),
		unlimited: chosen.flatMap(({ service, actions }) =>
			actions
				.filter(({ resourceTypes }) => resourceTypes.length === 0)
				.map(({ name }) => `${service.prefix}:${name}`)
		)
	};
}

/** The template that an ARN fits; of several the one that says most. */
export function templateOf(arn: string, templates: readonly string[]): string | undefined {
	return templates
		.filter((template) => readGaps(template, arn) !== undefined)
		.toSorted((a, b) => fixedLength(b) - fixedLength(a))[0];
}

function isOf({ arns }: ResourceTypeFacts, template: string | undefined): boolean {
	return template !== undefined && arns.includes(template);
}

function lowerName({ name }: { readonly name: string }): string {
	return name.toLowerCase();
}
