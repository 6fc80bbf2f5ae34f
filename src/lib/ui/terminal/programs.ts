import { aws } from '$lib/shell/aws/aws';
import type { Program } from '$lib/shell/program';
import { programs as around } from '$lib/shell/programs';

/** What can be started in the page's terminal. */
export const programs: ReadonlyMap<string, Program> = new Map(
	[aws, ...around].map((each) => [each.name, each])
);
