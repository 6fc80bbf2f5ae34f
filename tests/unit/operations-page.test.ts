import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { openCatalog } from '../../bin/catalog';
import { operationsPage } from '../../scripts/operations/page';
import { everyService, operations } from '../../src/lib/account/perform/everything';

test('docs/operations.md says what the operations say (else: npm run docs:operations)', async () => {
	expect(await readFile('docs/operations.md', 'utf8')).toBe(await operationsPage());
});

const catalog = await openCatalog().load(['iam', 'sts']);

const notSimulated = new Set(
	everyService.flatMap(({ name: service, notSimulated = [] }) =>
		notSimulated.flatMap(([, names]) => names.split(' ').map((name) => `${service}:${name}`))
	)
);
const permissionsOnly = new Set(
	everyService.flatMap(({ name: service, permissionsOnly = [] }) =>
		permissionsOnly.map((name) => `${service}:${name}`)
	)
);

describe.each(['iam', 'sts'])('every action of %s', (service) => {
	const actions = catalog.service(service)?.actions ?? [];

	test.each(actions.map(({ name }) => `${service}:${name}`))(
		'%s is simulated, left out with a reason, or a permission only',
		(action) => {
			const places = [
				operations.has(action),
				notSimulated.has(action),
				permissionsOnly.has(action)
			].filter(Boolean);
			expect(places).toHaveLength(1);
		}
	);

	test.each(actions.flatMap(({ name, level }) => [[`${service}:${name}`, level] as const]))(
		'%s has AWS’s access level, %s',
		(action, level) => {
			const operation = operations.get(action);
			if (operation) expect(operation.level).toBe(level);
		}
	);
});
