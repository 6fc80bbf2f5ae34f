import { serviceOf } from '../decide/asked';
import type { AccessLevel, Facts } from '../facts';

const fixed = new Map([
	['partition', 'aws'],
	['region', 'eu-central-1'],
	['account', '111122223333']
]);

/** Resources that an action can have, the shortest first; none where nothing is known. */
export function resourcesFor(action: string, facts: Facts | undefined): string[] {
	const service = facts?.service(serviceOf(action.toLowerCase()));
	const known = service?.action(action.slice(action.indexOf(':') + 1));
	if (!service || !known) return [];
	if (known.resourceTypes.length === 0) return ['*'];
	const arns = known.resourceTypes.flatMap(({ name }) => service.resourceType(name)?.arns ?? []);
	return arns.map(filledIn).sort((one, other) => one.length - other.length);
}

/** Whether an action can be asked for a resource; nothing where too little is known to tell. */
export function canHave(
	action: string,
	resource: string,
	facts: Facts | undefined
): boolean | undefined {
	const service = facts?.service(serviceOf(action.toLowerCase()));
	const known = service?.action(action.slice(action.indexOf(':') + 1));
	if (!service || !known) return undefined;
	if (known.resourceTypes.length === 0) return resource === '*';
	return known.resourceTypes.some(({ name }) =>
		service.resourceType(name)?.arns.some((arn) => fits(arn, resource))
	);
}

/** A name of an ARN of the catalogue stands for anything but a slash, unless it ends the ARN after one. */
function fits(arn: string, resource: string): boolean {
	const [head = '', ...names] = arn.split('${');
	let at = resource.startsWith(head) ? head.length : -1;
	for (const [index, name] of names.entries()) {
		const after = name.slice(name.indexOf('}') + 1);
		const isLast = index === names.length - 1;
		const end = after === '' && isLast ? resource.length : resource.indexOf(after, at);
		if (at < 0 || end < at) return false;
		const value = resource.slice(at, end);
		if (value.includes('/') && !(isLast && arn.includes('/'))) return false;
		at = end + after.length;
	}
	return at === resource.length;
}

/** An ARN of the catalogue with something readable for each of its names. */
function filledIn(arn: string): string {
	return arn
		.split('${')
		.map((part, at) => {
			if (at === 0) return part;
			const end = part.indexOf('}');
			const name = part.slice(0, end).toLowerCase();
			return (fixed.get(name) ?? 'example') + part.slice(end + 1);
		})
		.join('');
}

export interface KnownAction {
	/** `service:Name` */
	readonly action: string;
	/** The only resource it can be asked for, where that is `*`. */
	readonly onlyResource: '*' | undefined;
}

/** The actions of all services that the facts know. */
export function knownActions(facts: Facts): (KnownAction & { readonly level: AccessLevel })[] {
	return facts.prefixes.flatMap((prefix) =>
		(facts.service(prefix)?.actions ?? []).map(({ name, level, resourceTypes }) => ({
			action: `${prefix}:${name}`,
			level,
			onlyResource: resourceTypes.length === 0 ? '*' : undefined
		}))
	);
}

/** Actions that are treated alike. */
interface Group extends Pick<KnownAction, 'onlyResource'> {
	readonly actions: readonly string[];
}

/** Actions in groups, those apart that can only be asked for `*`. */
export function groupsOf(
	known: readonly KnownAction[],
	alike: (actions: readonly string[]) => readonly (readonly string[])[]
): readonly Group[] {
	return [undefined, '*' as const].flatMap((onlyResource) => {
		const some = known.filter((each) => each.onlyResource === onlyResource);
		return alike(some.map(({ action }) => action)).map((actions) => ({ actions, onlyResource }));
	});
}
