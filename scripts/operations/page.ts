import { format } from 'prettier';
import type * as v from 'valibot';
import { openCatalog } from '../../bin/catalog';
import { commonErrors } from '../../src/lib/account/base/error';
import type { AnyOperation } from '../../src/lib/account/base/operation';
import { everyService } from '../../src/lib/account/perform/everything';
import { operationsIn } from '../../src/lib/account/perform/registry';
import type { ServiceDefinition } from '../../src/lib/account/base/service';
import type { ServiceFacts } from '../../src/lib/policy/facts';
import { shapeOf } from '../../src/lib/account/base/shape';

const intro = `# Operations

What the simulated account can do, and how far. \`npm run docs:operations\` writes this page from the operations themselves and from the facts about AWS's services; a test holds it up to date.

Every operation checks its parameters, asks the policy engine with all policies that apply, answers in AWS's shape, refuses with AWS's code and text, and leaves an event in the history. Parameters with a star are required. "Authorised on" names the resource types that a policy can name; \`*\` means the action takes none. The last column says where AWS does more, or otherwise.
`;

/** docs/operations.md */
export async function operationsPage(): Promise<string> {
	const catalog = await openCatalog().load(everyService.map(({ name }) => name));
	const areas = everyService.flatMap(areasOf).map(({ area, operations }) => {
		const rows = operations
			.toSorted((a, b) => a.name.localeCompare(b.name))
			.map((operation) => row(operation, catalog.service(operation.service)));
		return `## ${title(area)}\n\n${head}${rows.join('\n')}\n`;
	});
	const page = [intro, ...areas, left()].join('\n');
	return format(page, { parser: 'markdown', printWidth: 100 });
}

function areasOf({ name, areas }: ServiceDefinition) {
	return Object.entries(areas).map(([area, listed]) => ({
		area,
		operations: operationsIn(name, listed)
	}));
}

const head =
	'| Operation | Level | Authorised on | Parameters | Simplified |\n|---|---|---|---|---|\n';

function row(operation: AnyOperation, facts: ServiceFacts | undefined): string {
	const { service, name, stepOf, level, simplified = '' } = operation;
	const written = service === 'iam' ? name : `${service}:${name}`;
	return `| \`${written}\` | ${level} | ${authorisedOn(operation, facts)} | ${parametersOf(operation.parameters)} | ${stepOf ? `A step of ${stepOf}. ` : ''}${simplified} |`;
}

function authorisedOn(
	{ access, name, stepOf = name, action = stepOf }: AnyOperation,
	facts?: ServiceFacts
): string {
	switch (access.kind) {
		case 'signIn':
			return 'nothing: the way in';
		case 'anyIdentity':
			return 'nothing: open to all';
		case 'trust':
			return 'role';
		case 'policies':
		case 'shared': {
			const types = facts?.actions.find((each) => each.name === action)?.resourceTypes ?? [];
			return types.map((type) => type.name).join(', ') || '`*`';
		}
	}
}

function parametersOf(schema: v.GenericSchema): string {
	const shape = shapeOf(schema);
	if (shape.kind !== 'structure') return '';
	return [...shape.members.keys()]
		.map((name) => (shape.required.has(name) ? `${name}\\*` : name))
		.join(', ');
}

function title(area: string): string {
	const words = area.replace(/([A-Z])/g, ' $1').toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Operations by the reason for leaving them out. */
function left(): string {
	const reasons = new Map<string, string[]>();
	for (const { name: service, notSimulated = [] } of everyService) {
		for (const [why, names] of notSimulated) {
			const written = names
				.split(' ')
				.map((name) => `\`${service === 'iam' ? '' : `${service}:`}${name}\``);
			reasons.set(why, [...(reasons.get(why) ?? []), ...written]);
		}
	}
	const rows = [...reasons].map(([why, names]) => `| ${why} | ${names.join(', ')} |`);
	return `## Not simulated

These answer \`NotSimulated\` (HTTP ${commonErrors.NotSimulated.status}) with the reason; nothing is changed.

| Why | Operations |
|---|---|
${rows.join('\n')}
`;
}
