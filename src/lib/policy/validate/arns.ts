import { arnSegments } from '../arn-pattern';
import type { Text } from '../document';
import type { Facts, ServiceFacts } from '../facts';
import { finding, type Finding } from '../finding';
import { isWild } from './actions';
import { arnShapes, fitting, type ArnShape } from './arn-shapes';
import type { Check } from './check';
import { openVariables } from './open-variables';
import { couldBeRegion } from './regions';
import { isService } from './services';
import { suggester, type Suggest } from './suggester';

/**
 * Whether the ARNs of `Resource` and `NotResource` can match anything.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export const arns: Check = function* ({ draft, facts }) {
	const suggestOne = suggester();
	for (const { resource } of draft.statements) {
		for (const pattern of resource?.patterns ?? []) {
			if (pattern.value.startsWith('arn:')) yield* checkArn(pattern, facts, suggestOne);
		}
	}
};

const partitions = new Set(
	'aws aws-cn aws-us-gov aws-iso aws-iso-b aws-iso-e aws-iso-f aws-eusc'.split(' ')
);

/** Services that ARNs name and actions do not. */
const onlyInArns = new Set(['catalog', 'route53-recovery-control']);

/** Services of which AWS's own resources have no account in their ARNs. */
const mayLackAccount = new Set(['resource-explorer-2', 'ssm']);

function* checkArn(arn: Text, facts: Facts, suggestOne: Suggest): Iterable<Finding> {
	const { value, range } = arn;
	const [, partition = '', service = '', region = '', account = '', resource] = arnSegments(value);
	if (resource === undefined) {
		// A wildcard at the end may run over the colons that are missing.
		if (!value.endsWith('*')) yield missingField(arn);
		return;
	}
	yield* checkPartition(partition, arn);
	if (!isOpen(region) && region !== '' && !couldBeRegion(region)) {
		yield finding(
			'INVALID_ARN_REGION',
			`"${region}" is no Region, so "${value}" matches nothing. Write a Region's code, such as eu-central-1.`,
			range
		);
	}
	yield* checkAccount(account, arn);
	const known = yield* checkService(service, arn, facts, suggestOne);
	// What belongs to AWS itself is listed nowhere.
	if (known && account !== 'aws') yield* checkShape({ region, account, resource }, arn, known);
}

/** A field with a wildcard or a variable, of which nothing can be said. */
function isOpen(field: string): boolean {
	return isWild(field) || field.includes('${');
}

function missingField({ value, range }: Text): Finding {
	return finding(
		'MISSING_ARN_FIELD',
		`"${value}" stops early: an ARN is arn:partition:service:region:account:resource, with empty fields for what does not apply.`,
		range
	);
}

export function* checkPartition(partition: string, { value, range }: Text): Iterable<Finding> {
	if (isOpen(partition) || partitions.has(partition)) return;
	yield finding(
		'INVALID_PARTITION',
		`"${partition}" is no partition, so "${value}" matches nothing. Most accounts are in the partition aws.`,
		range
	);
}

export function* checkAccount(account: string, { value, range }: Text): Iterable<Finding> {
	// Some ARNs have a word where others have the account, such as aws for what is AWS's own.
	if (isOpen(account) || account === '' || /^\d{12}$/.test(account)) return;
	if (/^(?:aws|offering|cloudfront)$/.test(account)) return;
	yield finding(
		'INVALID_ARN_ACCOUNT',
		`"${account}" is no account, so "${value}" matches nothing. An account is 12 digits without dashes.`,
		range
	);
}

/** Gives back what is known of the service. */
function* checkService(
	service: string,
	{ value, range }: Text,
	facts: Facts,
	suggestOne: Suggest
): Generator<Finding, ServiceFacts | undefined> {
	const lower = service.toLowerCase();
	if (isOpen(service)) {
		if (isWild(service) && service !== '*') {
			yield finding(
				'WILDCARD_IN_SERVICE_NAME',
				`The service of "${value}" has a wildcard, so it may take in services that you do not mean. Name the service.`,
				range
			);
		}
		return undefined;
	}
	if (!isService(service, facts) && !onlyInArns.has(lower)) {
		const meant = suggestOne(service, () => facts.prefixes);
		yield finding(
			'INVALID_SERVICE',
			`AWS has no service "${service}", so "${value}" matches nothing. ${meant ? `Did you mean "${meant}"?` : 'Check its spelling.'}`,
			range
		);
		return undefined;
	}
	if (service !== lower) {
		yield finding(
			'INVALID_ARN_SERVICE_CASE',
			`ARNs compare with case, so "${value}" matches nothing. Write the service as "${lower}".`,
			range,
			{
				title: `Replace "${service}" by "${lower}"`,
				edits: [{ range, text: JSON.stringify(value.replace(service, lower)) }]
			}
		);
		return undefined;
	}
	return facts.service(service);
}

interface Place {
	readonly region: string;
	readonly account: string;
	readonly resource: string;
}

function* checkShape(
	{ region, account, resource }: Place,
	{ value, range }: Text,
	service: ServiceFacts
): Iterable<Finding> {
	const all = arnShapes(service);
	if (!all) return;
	const shapes = fitting(all, openVariables(resource));
	const every = (is: (shape: ArnShape) => boolean) => shapes.every(is);
	if (shapes.length === 0) {
		yield finding(
			'INVALID_ARN_RESOURCE',
			`${service.name} has no resources of the form "${resource}", so "${value}" matches nothing.`,
			range
		);
		return;
	}
	if (region === '' && every((shape) => shape.region)) {
		yield finding(
			'MISSING_ARN_REGION',
			`Such a resource of ${service.name} has a Region in its ARN. Write one, or * for all, before the account in "${value}".`,
			range
		);
	} else if (region !== '' && region !== '*' && every((shape) => !shape.region)) {
		yield finding(
			'ARN_REGION_NOT_ALLOWED',
			`Such a resource of ${service.name} has no Region in its ARN. Leave "${region}" out and keep both colons.`,
			range
		);
	}
	if (account === '' && every((shape) => shape.account) && !mayLackAccount.has(service.prefix)) {
		yield finding(
			'MISSING_ARN_ACCOUNT',
			`Such a resource of ${service.name} has an account in its ARN. Write its 12 digits, or * for any, in "${value}".`,
			range
		);
	} else if (account !== '' && account !== '*' && every((shape) => !shape.account)) {
		yield finding(
			'ARN_ACCOUNT_NOT_ALLOWED',
			`Such a resource of ${service.name} has no account in its ARN. Leave "${account}" out and keep both colons.`,
			range
		);
	}
}
