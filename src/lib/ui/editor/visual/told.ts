import type { Catalog } from '$lib/catalog/catalog';
import type { Text } from '$lib/policy/document';
import { actionGroups, isChosen, serviceChoice, type Entry } from '$lib/policy/visual/actions';
import { count, listed } from '$lib/policy/wording';

/* What a statement's parts say of themselves while they are folded. */

/** `All actions of Amazon S3 and 3 of AWS Lambda` */
export function actionsTold(actions: readonly Text[], catalog: Catalog | undefined): string {
	if (actions.length === 0) return 'Choose a service and at least one of its actions.';
	const { beyond, services } = actionGroups(actions);
	if (beyond.some(({ value }) => value === '*')) return 'All actions of all services';
	const parts = [...services].map(([prefix, entries]) => {
		const name = catalog?.nameOf(prefix) ?? prefix;
		return `${howMany(prefix, entries, beyond, catalog)} of ${name}`;
	});
	return listed([...parts, ...beyond.map(({ value }) => value)]);
}

function howMany(
	prefix: string,
	entries: readonly Entry[],
	beyond: readonly Entry[],
	catalog: Catalog | undefined
): string {
	if (entries.some(({ value }) => value.endsWith(':*'))) return 'all actions';
	const service = catalog?.service(prefix);
	if (!service) return count(entries.length, 'entry', 'entries');
	const { levels } = serviceChoice(service, entries, beyond);
	const chosen = levels.flatMap(({ actions }) => actions.filter(isChosen));
	return count(chosen.length, 'action');
}

export function resourcesTold(resources: readonly Text[]): string {
	const [first, second] = resources;
	if (!first) return 'Choose all resources, or specific ones.';
	if (second) return count(resources.length, 'ARN');
	return first.value === '*' ? 'All resources' : first.value;
}
