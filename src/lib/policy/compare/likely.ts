import { serviceOf } from '../decide/asked';
import type { AccessLevel, Facts } from '../facts';

type Place = ReadonlyMap<string, string>;

/** The later ones are for policies that leave the first out. */
const places: readonly Place[] = [
	['eu-central-1', '111122223333'],
	['us-east-1', '111122223333'],
	['eu-central-1', '444455556666']
].map(
	([region = '', account = '']) =>
		new Map([
			['partition', 'aws'],
			['region', region],
			['account', account]
		])
);

/** Resources that an action can have, in one place after another, the shortest first; none where nothing is known. */
export function resourcesFor(action: string, facts: Facts | undefined): string[] {
	const service = facts?.service(serviceOf(action.toLowerCase()));
	const known = service?.action(action.slice(action.indexOf(':') + 1));
	if (!service || !known) return [];
	if (known.resourceTypes.length === 0) return ['*'];
	const arns = known.resourceTypes.flatMap(({ name }) => service.resourceType(name)?.arns ?? []);
	const inPlaces = places.map((place) =>
		arns.map((arn) => filledIn(arn, place)).sort((one, other) => one.length - other.length)
	);
	return [...new Set(inPlaces.flat())];
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
function filledIn(arn: string, place: Place): string {
	return arn
		.split('${')
		.map((part, at) => {
			if (at === 0) return part;
			const end = part.indexOf('}');
			const name = part.slice(0, end).toLowerCase();
			return (place.get(name) ?? 'example') + part.slice(end + 1);
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
