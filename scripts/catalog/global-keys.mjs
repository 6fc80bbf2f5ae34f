/**
 * Global condition keys that iam-data lacks or describes otherwise than AWS's page does. Types are
 * AWS's; `aws:ViaCustomerDomain` has none published, so its type is the one its name suggests.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const corrections = new Map([
	['aws:SignInSessionArn', 'ARN'],
	['aws:SourceVpcArn', 'ARN'],
	['aws:ViaCustomerDomain', 'Bool'],
	['codebuild:BuildArn', 'ARN'],
	['codebuild:ProjectArn', 'ARN']
]);

/**
 * @typedef {{
 *   getAllGlobalConditionKeys: () => string[],
 *   getGlobalConditionKeyByName: (name: string) => { type: string } | undefined
 * }} IamData
 */

/**
 * Every global key with its type, in the words of iam-data.
 * @param {IamData} iamData
 */
export function globalKeys({ getAllGlobalConditionKeys, getGlobalConditionKeyByName }) {
	const types = new Map(
		getAllGlobalConditionKeys().map((name) => {
			const known = getGlobalConditionKeyByName(name);
			if (!known) throw new Error(`iam-data: the global key ${name} is listed but not there`);
			return [name, known.type];
		})
	);
	for (const [key, type] of corrections) types.set(key, type);
	return [...types].map(([key, type]) => ({ key, type }));
}
