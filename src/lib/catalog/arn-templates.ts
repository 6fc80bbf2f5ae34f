import type { Facts } from '../policy/facts';

/** An ARN to fill in for an action. */
export interface ArnTemplate {
	/** The name of the resource type, for instance `object`. */
	readonly resourceType: string;
	/** With a place such as `${BucketName}` for each part that is still open. */
	readonly arn: string;
	/** The action needs a resource of this type, whatever others it is given. */
	readonly required: boolean;
}

/** What is known of the resource's place. */
export interface Place {
	/** 12 digits */
	readonly account?: string;
	readonly region?: string;
}

/**
 * The ARNs that an action can be limited to, those it needs first. None where the action takes only
 * `*`, or where the catalogue does not know it.
 */
export function arnTemplates(
	facts: Facts,
	action: string,
	place: Place = {}
): readonly ArnTemplate[] {
	const colon = action.indexOf(':');
	const service = facts.service(action.slice(0, colon));
	const types = service?.action(action.slice(colon + 1))?.resourceTypes ?? [];
	const templates = types.flatMap(({ name, required }) =>
		(service?.resourceType(name)?.arns ?? []).map((arn) => ({
			resourceType: name,
			arn: fillIn(arn, place),
			required
		}))
	);
	return templates.sort((a, b) => Number(b.required) - Number(a.required));
}

function fillIn(arn: string, { account, region }: Place): string {
	return arn
		.replace('${Partition}', 'aws')
		.replace('${Account}', account ?? '${Account}')
		.replace('${Region}', region ?? '${Region}');
}
