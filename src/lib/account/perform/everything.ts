import type { AnyOperation } from '../base/operation';
import { loadSeveral } from './perform-in';
import { loadAll, operationsIn } from './registry';

/*
 * For who has time to load it all: the command line, and tests. Importing this file is enough.
 */

export const everyService = await loadAll();
await loadSeveral(1);

/** Every operation by `service:Operation`. */
export const operations: ReadonlyMap<string, AnyOperation> = new Map(
	everyService
		.flatMap(({ name, areas }) => Object.values(areas).flatMap((area) => operationsIn(name, area)))
		.map((operation) => [`${operation.service}:${operation.name}`, operation] as const)
);
