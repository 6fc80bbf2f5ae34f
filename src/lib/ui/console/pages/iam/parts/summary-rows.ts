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
