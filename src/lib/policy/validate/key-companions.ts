import type { StatementDraft, Text } from '../document';
import { finding, type Finding } from '../finding';
import { includesAction } from './actions';
import type { StatementCheck } from './check';

/** What the caller's own program writes into the request. */
const forgeable = new Set(['aws:referer', 'aws:useragent']);

/** Addresses in VPCs repeat: one of these says which VPC is meant. */
const vpcKeys = ['aws:sourcevpc', 'aws:sourcevpce', 'aws:sourcevpcarn'];

/** Keys that cannot be relied upon, or not alone. */
export const keyCompanions: StatementCheck = function* (statement) {
	const names = new Set(statement.conditions.map(({ key }) => key.value.toLowerCase()));
	for (const { key } of statement.conditions) {
		const name = key.value.toLowerCase();
		if (forgeable.has(name)) {
			yield finding(
				'UNTRUSTWORTHY_CONDITION_KEY',
				`Callers write "${key.value}" themselves and can write anything. Do not let access depend on it.`,
				key.range
			);
		}
		if (name === 'aws:vpcsourceip' && !vpcKeys.some((vpc) => names.has(vpc))) {
			yield finding(
				'MISSING_PAIRED_CONDITION_KEYS',
				`"${key.value}" is an address within a VPC, and any VPC can have the same. Add "aws:SourceVpc" to the condition to say which VPC is meant.`,
				key.range
			);
		}
	}
	if (statement.effect === 'Allow') yield* attributes(statement);
};

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html */
function* attributes({ conditions, action }: StatementDraft): Iterable<Finding> {
	const limited = conditions.find(({ key }) => isKey(key, 'dynamodb:attributes'));
	if (!limited || !action || !returning.some((name) => includesAction(action, name))) return;
	const selected = conditions.some(
		({ key, values }) =>
			isKey(key, 'dynamodb:select') && values.some(({ value }) => value === 'SPECIFIC_ATTRIBUTES')
	);
	if (selected) return;
	yield finding(
		'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT',
		`A read that names no attributes gets all of them, whatever "${limited.key.value}" lists. Add the condition "dynamodb:Select": "SPECIFIC_ATTRIBUTES".`,
		limited.key.range
	);
}

/** Calls that give back items. */
const returning = ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'PartiQLSelect'].map(
	(name) => `dynamodb:${name}`
);

function isKey({ value }: Text, name: string): boolean {
	return value.toLowerCase() === name;
}
