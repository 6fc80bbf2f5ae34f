import { comparedBy } from '../condition/operators';
import type { ConditionValue } from '../document';
import { finding, type Finding } from '../finding';
import { isWild } from '../pattern/wildcards';
import type { Check } from './check';
import { couldBeRegion, regions } from './regions';
import { suggester, type Suggest } from './suggester';

type Form = (value: ConditionValue, key: string, suggestOne: Suggest) => Iterable<Finding>;

/** Keys whose values have a form of their own. */
const forms = new Map<string, Form>([
	['aws:sourcevpc', vpc],
	['aws:sourcevpce', endpoint],
	['aws:requestedregion', region],
	['ec2:region', region],
	['s3:x-amz-server-side-encryption-aws-kms-key-id', kmsKey],
	['s3express:x-amz-server-side-encryption-aws-kms-key-id', kmsKey]
]);

/** Values that can match nothing, since what the key holds looks different. */
export const valueFormats: Check = function* ({ draft }) {
	const suggestOne = suggester();
	for (const { operator, key, values } of draft.statements.flatMap((each) => each.conditions)) {
		const form = forms.get(key.value.toLowerCase());
		const compared = comparedBy(operator.name);
		if (!form || (compared !== 'String' && compared !== 'ARN')) continue;
		for (const value of values) {
			// What a wildcard or a variable stands for cannot be known; other findings speak of them.
			if (isWild(value.value) || value.value.includes('${')) continue;
			yield* form(value, key.value, suggestOne);
		}
	}
};

function* vpc({ value, range }: ConditionValue, key: string): Iterable<Finding> {
	if (/^vpc-(?:[a-z0-9]{8}|[a-z0-9]{17})$/i.test(value)) return;
	yield finding(
		'INVALID_VPC_FORMAT',
		`"${value}" is no VPC ID, so "${key}" never equals it. An ID is "vpc-" and 8 or 17 letters and digits.`,
		range
	);
}

function* endpoint({ value, range }: ConditionValue, key: string): Iterable<Finding> {
	if (/^vpce-(?:[a-z0-9]{8}|[a-z0-9]{17})$/i.test(value)) return;
	yield finding(
		'INVALID_VPCE_FORMAT',
		`"${value}" is no ID of a VPC endpoint, so "${key}" never equals it. An ID is "vpce-" and 8 or 17 letters and digits.`,
		range
	);
}

/** The key holds the ARN of the key even where the request named an alias or an ID. */
function* kmsKey({ value, range }: ConditionValue, key: string): Iterable<Finding> {
	if (/^arn:[^:]*:kms:[^:]*:[^:]*:key\/./.test(value)) return;
	yield finding(
		'INVALID_KMS_KEY_VALUE',
		`"${key}" holds the ARN of a KMS key, which "${value}" is not. Write arn:aws:kms:REGION:ACCOUNT:key/KEY-ID.`,
		range
	);
}

/** A Region that is not known here may be new. */
function* region(
	{ value, range }: ConditionValue,
	_key: string,
	suggestOne: Suggest
): Iterable<Finding> {
	if (regions.has(value) || couldBeRegion(value)) return;
	const meant = suggestOne(value, () => regions);
	yield finding(
		'INVALID_REGION',
		`AWS has no Region "${value}".${meant ? ` Did you mean "${meant}"?` : ' Write its code, for instance "eu-central-1".'}`,
		range,
		meant
			? {
					title: `Replace "${value}" by "${meant}"`,
					edits: [{ range, text: JSON.stringify(meant) }]
				}
			: undefined
	);
}
