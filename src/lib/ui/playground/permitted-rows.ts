import type { LevelSummary, ServiceSummary, Summary } from '$lib/policy/permits';

/** What two policies permit of one service at one access level. */
export interface PermittedRow {
	readonly service: string;
	readonly prefix: string;
	readonly level: LevelSummary['level'];
	readonly first: LevelSummary | undefined;
	readonly second: LevelSummary | undefined;
	/** The first row of its service. */
	readonly opens: boolean;
}

const levels: readonly LevelSummary['level'][] = [
	'List',
	'Read',
	'Write',
	'Tagging',
	'Permissions management'
];

/** Both summaries side by side, service by service. */
export function permittedRows(first: Summary, second: Summary): readonly PermittedRow[] {
	const prefixes = new Map(
		[...first.services, ...second.services].map(({ prefix, name }) => [prefix, name])
	);
	return [...prefixes]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([prefix, service]) => {
			const rows = levels.flatMap((level) => {
				const a = find(first, prefix, level);
				const b = find(second, prefix, level);
				return a || b ? [{ service, prefix, level, first: a, second: b }] : [];
			});
			return rows.map((row, i) => ({ ...row, opens: i === 0 }));
		});
}

function find(
	{ services }: Summary,
	prefix: string,
	level: LevelSummary['level']
): LevelSummary | undefined {
	const service = services.find((each: ServiceSummary) => each.prefix === prefix);
	return service?.levels.find((each) => each.level === level);
}
