import { parseCidr } from '../condition/ip';
import { comparedBy, isNegated, type Compared } from '../condition/operators';
import type { Condition, PolicyDocument, Statement } from '../document';

/**
 * Whether S3 calls a bucket's policy public: some statement grants to everybody, and no condition
 * ties it to values that are fixed.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */
export function isPublic({ statements }: PolicyDocument): boolean {
	return statements.some(
		(statement) =>
			statement.effect === 'Allow' &&
			reachesEverybody(statement) &&
			!statement.conditions.some(ties)
	);
}

function reachesEverybody({ principal }: Statement): boolean {
	if (!principal) return false;
	if (principal.kind === 'allBut') return true;
	return principal.names.some(({ type, value }) => type === 'AWS' && value === '*');
}

/** Keys by which a grant to everybody can be tied to somebody. */
const tyingKeys: ReadonlySet<string> = new Set([
	'aws:principalaccount',
	'aws:principalarn',
	'aws:principalorgid',
	'aws:principalorgpaths',
	'aws:sourceaccount',
	'aws:sourcearn',
	'aws:sourceip',
	'aws:sourceowner',
	'aws:sourcevpc',
	'aws:sourcevpce',
	'aws:userid',
	's3:dataaccesspointaccount',
	's3:dataaccesspointarn'
]);

/** What these keys hold; a comparison as anything else says nothing of them. */
const tyingTypes: ReadonlySet<Compared> = new Set(['String', 'ARN', 'IPAddress']);

function ties({ operator, key, values }: Condition): boolean {
	const name = key.value.toLowerCase();
	return (
		tyingKeys.has(name) &&
		tyingTypes.has(comparedBy(operator.name)) &&
		!isNegated(operator.name) &&
		!operator.ifExists &&
		operator.qualifier !== 'ForAllValues' &&
		values.every(({ value }) => (name === 'aws:sourceip' ? isNarrow(value) : isFixed(name, value)))
	);
}

/** The name of an access point may be a wildcard; nothing else may. */
function isFixed(key: string, value: string): boolean {
	const text = key === 's3:dataaccesspointarn' ? value.replace(/:accesspoint\/\*$/, '') : value;
	return !/[*?]|\$\{/.test(text);
}

function isNarrow(value: string): boolean {
	const block = parseCidr(value);
	return block !== undefined && block.prefix >= (block.family === 4 ? 8 : 32);
}
