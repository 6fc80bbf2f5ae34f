import type { Account } from '../../../account';
import type { IamAnswer } from '../operation';
import { done, fail, type Applied, type Failed } from '../../../base/applied';
import { cutPage, invalidMarker } from '../../../base/paging';
import { evaluationAnswer } from './evaluation-answers';
import { evaluate } from './evaluate';
import type { Given } from './parameters';
import { settingFrom, type Simulated } from './setting';

/** In a sentence for docs/operations.md. */
export const simulationSimplified =
	'Whether an action can be on a resource of that kind is not checked; ResourceHandlingOption makes no difference; the name of several resources together is *.';

/** Evaluates each action on each resource; one page has so many actions. */
export function simulate(
	account: Account,
	given: Given,
	simulated: Simulated
): Applied<IamAnswer<'SimulateCustomPolicy'>> {
	const wrong = wrongNames(given);
	if (wrong) return wrong;
	const read = settingFrom(account, given, simulated);
	if (!read.ok) return read;
	const cut = cutPage(given.ActionNames, given);
	if (!cut) return invalidMarker;
	const { shown, ...rest } = cut;
	if (shown.length * given.ResourceArns.length > most) return tooMany;
	return done(account, {
		EvaluationResults: shown.map((action) =>
			evaluationAnswer(
				action,
				given.ResourceArns.map((resource) => evaluate(read.setting, action, resource))
			)
		),
		...rest
	});
}

/** Of actions on resources in one page. What AWS bears is not documented. */
const most = 10_000;
const tooMany = fail(
	'InvalidInput',
	`One page holds at most ${most} simulations. Name fewer resources, or ask for fewer items.`
);

function wrongNames({ ActionNames: actions, ResourceArns: resources }: Given): Failed | undefined {
	const action = actions.find((name) => !/^[\w-]+:\w+$/.test(name));
	if (action !== undefined) {
		return fail('InvalidInput', `ActionNames are not in a valid format: ${action}.`);
	}
	const resource = resources.find((arn) => arn !== '*' && !/^arn(?::[^:]*){4}:[^]+$/.test(arn));
	return resource === undefined
		? undefined
		: fail('InvalidInput', `ResourceNames are not in a valid ARN format: ${resource}.`);
}
