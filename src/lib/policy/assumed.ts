import { variablesOf } from './compare/names';
import { singleValueOf, keysOf } from './condition/context';
import { ask } from './decide/asked';
import { layersFor } from './decide/layers';
import type { Statement } from './document';
import type { Question } from './question';

const key = 'aws:principalarn';

/**
 * What an answer rests on that the question does not say, in sentences that name the remedy. A
 * session's ARN leaves out the path of its role; `aws:PrincipalArn`, the role's ARN, has it. Without
 * being told, the path is taken to be `/`, and that is said where a policy asks for the key.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn
 */
export function assumed({ request, policies, unknowns }: Question): readonly string[] {
	const { principal, context } = request;
	if (principal.kind !== 'role' || principal.roleArn !== undefined) return [];
	if (unknowns.keys.some((each) => each.toLowerCase() === key)) return [];
	const asks = layersFor(policies, ask(request, false)).some((layer) =>
		layer.policies.some(({ policy }) => policy.document.statements.some(asksForArn))
	);
	const arn = singleValueOf(keysOf(context), key);
	return asks && arn !== undefined
		? [
				`A session’s ARN does not tell the path of its role, and a policy asks for it: aws:PrincipalArn is taken to be ${arn}. Add aws:PrincipalArn to the context if the role has a path.`
			]
		: [];
}

function asksForArn(statement: Statement): boolean {
	const keys = statement.conditions.map((condition) => condition.key.value);
	return [...keys, ...variablesOf(statement)].some((each) => each.toLowerCase() === key);
}
