import type { Text } from '../document';
import type { ServiceFacts } from '../facts';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import { withField } from './arn-fields';
import { arnShapes, fitting, type ArnShape } from './arn-shapes';
import { openVariables } from './open-variables';

/** Services of which AWS's own resources have no account in their ARNs. */
const mayLackAccount = new Set(['resource-explorer-2', 'ssm']);

/** The fields of an ARN that depend on the type of the resource. */
interface Place {
	readonly region: string;
	readonly account: string;
	readonly resource: string;
}

/** Whether there are such resources, and whether their ARNs have a Region and an account. */
export function* checkPlace(
	{ region, account, resource }: Place,
	arn: Text,
	service: ServiceFacts
): Iterable<Finding> {
	const { value, range } = arn;
	const all = arnShapes(service);
	if (!all) return;
	const shapes = fitting(all, openVariables(resource));
	const every = (is: (shape: ArnShape) => boolean) => shapes.every(is);
	if (shapes.length === 0) {
		yield finding(
			'INVALID_ARN_RESOURCE',
			`AWS lists no resources of ${service.name} that look like ${quoted(resource)}, so ${quoted(value)} most likely matches nothing. Check what stands behind the fifth colon.`,
			range
		);
		return;
	}
	if (region === '' && every((shape) => shape.region)) {
		yield finding(
			'MISSING_ARN_REGION',
			`Such a resource of ${service.name} has a Region in its ARN. Write one, or * for all, before the account in ${quoted(value)}.`,
			range
		);
	} else if (region !== '' && region !== '*' && every((shape) => !shape.region)) {
		yield finding(
			'ARN_REGION_NOT_ALLOWED',
			`Such a resource of ${service.name} has no Region in its ARN. Leave ${quoted(region)} out and keep both colons.`,
			range,
			withField('region', '', arn)
		);
	}
	if (account === '' && every((shape) => shape.account) && !mayLackAccount.has(service.prefix)) {
		yield finding(
			'MISSING_ARN_ACCOUNT',
			`Such a resource of ${service.name} has an account in its ARN. Write its 12 digits, or * for any, in ${quoted(value)}.`,
			range
		);
	} else if (account !== '' && account !== '*' && every((shape) => !shape.account)) {
		yield finding(
			'ARN_ACCOUNT_NOT_ALLOWED',
			`Such a resource of ${service.name} has no account in its ARN. Leave ${quoted(account)} out and keep both colons.`,
			range,
			withField('account', '', arn)
		);
	}
}
