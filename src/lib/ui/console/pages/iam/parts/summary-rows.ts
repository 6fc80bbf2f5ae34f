import { listed } from '$lib/policy/wording';
import type { LevelSummary, ServiceSummary, Summary } from '$lib/policy/permits';

/** One service in a summary of permissions, in AWS's words. */
export interface SummaryRow {
	readonly prefix: string;
	readonly service: string;
	/** `Full access`, or `Full: List Limited: Read, Write`. */
	readonly access: string;
	readonly resource: 'All resources' | 'Some resources';
	readonly condition: 'None' | 'Under conditions';
}

export function summaryRows({ services }: Summary): readonly SummaryRow[] {
	return services.map((service) => {
		const actions = service.levels.flatMap((level) => level.actions);
		return {
			prefix: service.prefix,
			service: service.name,
			access: accessTo(service),
			resource: actions.every(({ resources }) => resources === 'all')
				? 'All resources'
				: 'Some resources',
			condition: actions.some(({ conditional }) => conditional) ? 'Under conditions' : 'None'
		};
	});
}

/** Of so many services a list is no answer to how far a policy reaches. */
const many = 20;

/** How far a policy reaches that takes in nearly all services: it is quicker said what is left out. */
export function breadthOf({ services, left }: Summary): string | undefined {
	if (services.length <= many || left.length > 5) return undefined;
	return left.length === 0
		? 'Something of every service.'
		: `Something of every service but ${listed(left)}.`;
}

function accessTo({ whole, levels }: ServiceSummary): string {
	if (whole) return 'Full access';
	const isFull = ({ actions, of }: LevelSummary) => actions.length === of;
	return [
		...named('Full', levels.filter(isFull)),
		...named(
			'Limited',
			levels.filter((level) => !isFull(level))
		)
	].join(' ');
}

function named(word: string, levels: readonly LevelSummary[]): readonly string[] {
	return levels.length > 0 ? [`${word}: ${levels.map(({ level }) => level).join(', ')}`] : [];
}
