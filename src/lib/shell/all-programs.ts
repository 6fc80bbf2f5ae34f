import { aws } from './aws/aws';
import type { Program } from './program';
import { programs } from './programs';

/** All that can be started in a terminal, by name. */
export const allPrograms: ReadonlyMap<string, Program> = new Map(
	[aws, ...programs].map((each) => [each.name, each])
);
