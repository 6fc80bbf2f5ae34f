import * as v from 'valibot';
import type { Account } from '../../../account';
import { byArn } from '../../../base/operation';
import { iamOperation } from '../operation';
import { entityArn, policyDocument } from '../parameters';
import { excludesType, isExcluded, policyExclusionList, wrongExclusion } from './exclusions';
import { readSources } from './passed';
import { simulationParameters } from './parameters';
import { simulate, simulationSimplified } from './simulate';
import { boundaryOf, findEntity, sourcesOf, type Source } from './sources';
import { compiledOf } from '../policies/stored-policy';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html */
export const simulatePrincipalPolicy = iamOperation({
	name: 'SimulatePrincipalPolicy',
	level: 'Read',
	simplified: simulationSimplified,
	parameters: v.object({
		PolicySourceArn: entityArn,
		PolicyInputList: v.optional(v.array(policyDocument)),
		PolicyExclusionList: v.optional(policyExclusionList, []),
		...simulationParameters
	}),
	access: {
		kind: 'policies',
		resource: (_, { PolicySourceArn: arn }) => byArn(arn),
		apply: ({ account }, { PolicySourceArn: arn, PolicyInputList: more, ...given }) => {
			const { PolicyExclusionList: excluded } = given;
			const wrong = wrongExclusion(excluded);
			if (wrong) return wrong;
			const found = findEntity(account, arn);
			if (!found.ok) return found;
			const passed = readSources('PolicyInputList', more);
			if (!passed.ok) return passed;
			const own = sourcesOf(account, found.entity).filter((each) => !isExcluded(each, excluded));
			return simulate(account, given, {
				identity: [...own, ...passed.sources],
				boundary: excludesType(excluded, 'permission-boundary')
					? undefined
					: boundaryOf(account, found.entity),
				scps: excludesType(excluded, 'scp') ? undefined : scpsOf(account),
				caller: arn
			});
		}
	}
});

/** SCPs do not reach the management account. */
function scpsOf({ organization }: Account): readonly (readonly Source[])[] | undefined {
	if (!organization || organization.isManagementAccount) return undefined;
	return organization.scps.map((level) =>
		level.map((policy) => ({
			id: policy.name,
			text: policy.text,
			policy: compiledOf(policy, 'scp')
		}))
	);
}
