import type { Range, Text } from '../document';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import { isWild } from './actions';
import type { StatementCheck } from './check';

/** Most are `SERVICE.amazonaws.com`, some have a Region in it; other partitions have other domains. */
const form =
	/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|aws\.internal|aws\.com|aws|c2s\.ic\.gov|sc2s\.sgov\.gov|adc-e\.uk|hci\.ic\.gov)$/;

export function* servicePrincipal({ value, range }: Text): Iterable<Finding> {
	if (!form.test(value)) yield noServicePrincipal(value, range);
}

/** The service principals that conditions name, in keys that hold nothing else. */
const holdingServices = new Set(
	[
		'aws:CalledViaFirst',
		'aws:CalledViaLast',
		'aws:CalledVia',
		'aws:PrincipalServiceName',
		'aws:PrincipalServiceNamesList',
		'iam:AWSServiceName',
		'iam:PassedToService',
		'kms:ViaService'
	].map((key) => key.toLowerCase())
);

export const serviceNames: StatementCheck = function* ({ conditions }) {
	for (const { operator, key, values } of conditions) {
		if (!operator.name.startsWith('String') || !holdingServices.has(key.value.toLowerCase())) {
			continue;
		}
		for (const { value, range } of values) {
			if (isWild(value) || value.includes('${') || form.test(value)) continue;
			yield noServicePrincipal(value, range);
		}
	}
};

function noServicePrincipal(value: string, range: Range): Finding {
	const word = /^[a-z0-9-]{1,40}$/.test(value) && !/^\d+$/.test(value);
	return finding(
		'INVALID_SERVICE_PRINCIPAL_FORMAT',
		`${quoted(value)} is no service principal. They look like ${word ? value : 'lambda'}.amazonaws.com, all in lower case.`,
		range
	);
}
