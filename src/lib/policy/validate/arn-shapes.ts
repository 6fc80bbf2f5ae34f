import type { ServiceFacts } from '../facts';
import { arnSegments } from '../pattern/arn-pattern';
import { overlaps } from '../pattern/covers';
import { fixedStart } from '../pattern/wildcards';

/** What a resource type says of the ARNs of its resources. */
export interface ArnShape {
	/** Whether the field is filled in. */
	readonly region: boolean;
	readonly account: boolean;
	/** The part behind the fifth colon, with wildcards for what is one's own. */
	readonly resource: string;
}

/**
 * Services whose list of resource types is known to lack some that are in use, as the documents of
 * AWS's own policies show.
 */
const incomplete = new Set(['apigateway', 'backup', 'compute-optimizer', 'waf', 'waf-regional']);

const known = new WeakMap<ServiceFacts, readonly ArnShape[] | undefined>();

/** The shapes that ARNs of a service have; nothing where not all of them are known. */
export function arnShapes(service: ServiceFacts): readonly ArnShape[] | undefined {
	if (!known.has(service)) known.set(service, readShapes(service));
	return known.get(service);
}

function readShapes({ prefix, resourceTypes }: ServiceFacts): readonly ArnShape[] | undefined {
	const segments = resourceTypes
		.flatMap(({ arns }) => arns)
		.map(arnSegments)
		.filter(([, , service]) => service === prefix);
	if (segments.length === 0 || incomplete.has(prefix)) return undefined;
	const shapes = segments.map(([, , , region, account, resource = '']) => ({
		region: region !== '',
		account: account !== '',
		resource: asGlob(resource)
	}));
	return [...shapes, ...(unlisted.get(prefix) ?? [])];
}

/** Resources that AWS documents elsewhere than in the lists of types. */
const unlisted = new Map<string, readonly ArnShape[]>([
	['iam', [{ region: false, account: true, resource: 'root' }]],
	['cloudformation', [{ region: true, account: true, resource: 'transform/?*' }]]
]);

/** Something stands where a name of one's own does. */
function asGlob(template: string): string {
	return template.replace(/\$\{[^}]*\}/g, '?*');
}

/** No ARN is longer; what is, is not worth the time. */
const longest = 2_048;

/** The shapes that a resource part can have; all, where a wildcard may stand for the type. */
export function fitting(shapes: readonly ArnShape[], resource: string): readonly ArnShape[] {
	const start = fixedStart(resource);
	if ((start === '' && resource !== '') || resource.length > longest) return shapes;
	return shapes.filter((shape) => {
		const fixed = fixedStart(shape.resource);
		return (
			(fixed.startsWith(start) || start.startsWith(fixed)) && overlaps(resource, shape.resource)
		);
	});
}
