import { arnSegments } from '../pattern/arn-pattern';
import type { Text } from '../document';
import type { Facts } from '../facts';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import { checkAccount, checkPartition, checkRegion } from './arn-fields';
import { checkPlace } from './arn-places';
import { checkService } from './arn-services';
import type { Check } from './check';
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

function* checkArn(arn: Text, facts: Facts, suggestOne: Suggest): Iterable<Finding> {
	const { value } = arn;
	const [, partition = '', service = '', region = '', account = '', resource] = arnSegments(value);
	if (resource === undefined) {
		// A wildcard at the end may run over the colons that are missing.
		if (!value.endsWith('*')) yield missingField(arn);
		return;
	}
	yield* checkPartition(partition, arn);
	yield* checkRegion(region, arn);
	yield* checkAccount(account, arn);
	const known = yield* checkService(service, arn, facts, suggestOne);
	// What belongs to AWS itself is listed nowhere.
	if (known && account !== 'aws') yield* checkPlace({ region, account, resource }, arn, known);
}

function missingField({ value, range }: Text): Finding {
	return finding(
		'MISSING_ARN_FIELD',
		`${quoted(value)} stops early: an ARN is arn:partition:service:region:account:resource, with empty fields for what does not apply.`,
		range
	);
}
