import { knownServices } from '../../../../catalog/known-services';
import type { Listing, PolicyDocument, Statement } from '../../../../policy/document';
import { covers, overlaps } from '../../../../policy/pattern/covers';

/**
 * The services of which the policies allow some action, by prefix, in order. Conditions count
 * neither for nor against: what may be allowed is in, what may be denied is not out.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
 */
export function servicesAllowed(policies: readonly PolicyDocument[]): readonly string[] {
	const statements = policies.flatMap((policy) => policy.statements);
	const denied = statements.filter(isOutrightDeny).map(({ action }) => action);
	const allowed = statements
		.filter(({ effect }) => effect === 'Allow')
		.flatMap(({ action }) => patternsOf(action))
		.filter((pattern) => !denied.some((listing) => takes(listing, pattern)));
	return [...new Set(allowed.map(serviceOf))].sort();
}

/** Denies whatever the resource and the circumstances are. */
function isOutrightDeny({ effect, conditions, resource }: Statement): boolean {
	return (
		effect === 'Deny' &&
		conditions.length === 0 &&
		resource?.kind === 'only' &&
		resource.patterns.some(({ value }) => value === '*')
	);
}

/** What a listing names, service by service: `*` is `s3:*` and all the others. */
function patternsOf({ kind, patterns }: Listing): readonly string[] {
	const given = patterns.map(({ value }) => value.toLowerCase());
	if (kind === 'only') return given.flatMap((each) => (isEveryService(each) ? whole : [each]));
	return whole.filter((service) => !given.some((each) => covers(each, service)));
}

const whole = [...knownServices.keys()].map((service) => `${service}:*`);

function isEveryService(pattern: string): boolean {
	return serviceOf(pattern) === '*';
}

function takes({ kind, patterns }: Listing, pattern: string): boolean {
	const given = patterns.map(({ value }) => value.toLowerCase());
	return kind === 'only'
		? given.some((each) => covers(each, pattern))
		: !given.some((each) => overlaps(each, pattern));
}

function serviceOf(pattern: string): string {
	return pattern.split(':')[0] ?? pattern;
}
