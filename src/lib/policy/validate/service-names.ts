import { comparedBy } from '../condition/operators';
import type { Range, Text } from '../document';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck } from './check';
import { couldBeRegion } from './regions';

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
		'iam:PassedToService'
	].map((key) => key.toLowerCase())
);

export const serviceNames: StatementCheck = function* ({ conditions }) {
	for (const { operator, key, values } of conditions) {
		const name = key.value.toLowerCase();
		const regional = name === 'kms:viaservice';
		if (comparedBy(operator.name) !== 'String' || !(regional || holdingServices.has(name)))
			continue;
		for (const { value, range } of values) {
			if (isWild(value) || value.includes('${')) continue;
			if (!form.test(value)) yield noServicePrincipal(value, range);
			else if (regional && !value.split('.').some(couldBeRegion)) yield noRegion(value, range);
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

/** https://docs.aws.amazon.com/kms/latest/developerguide/policy-conditions.html#conditions-kms-via-service */
function noRegion(value: string, range: Range): Finding {
	return finding(
		'INVALID_SERVICE_PRINCIPAL_FORMAT',
		`"kms:ViaService" holds the Region too, so ${quoted(value)} never equals it. Write for instance s3.eu-central-1.amazonaws.com.`,
		range
	);
}
