import { comparedBy, isNegated } from '../condition/operators';
import type { Condition, PrincipalName, StatementDraft } from '../document';
import { statementsOf } from './elements';
import { sharedProviders } from './shared-providers';
import { firstOf, type Check } from './subject';

/** Whether roles that trust a provider which others use as well ask whose people come. */
export const sharedProvidersAreNarrowed: Check = (subject) =>
	firstOf(statementsOf(subject), (statement) =>
		statement.effect === 'Allow'
			? firstOf(statement.principal?.names ?? [], (name) => trouble(name, statement))
			: undefined
	);

const cognito = 'cognito-identity.amazonaws.com';

/** What AWS says of the others is not published; the sentence is ours. */
function trouble(name: PrincipalName, { conditions }: StatementDraft): string | undefined {
	const provider = name.type === 'Federated' ? providerOf(name.value) : '';
	const key = sharedProviders.get(provider);
	if (key === undefined || conditions.some((each) => asksFor(key, each))) return undefined;
	return provider === cognito && conditions.length === 0
		? 'A condition block must be present for the Cognito provider'
		: `The trust policy must evaluate the condition key ${key}, which the shared OIDC provider ${provider} requires, with a value that is not only wildcards.`;
}

/** `arn:aws:iam::111122223333:oidc-provider/gitlab.com`, or the domain alone. */
function providerOf(value: string): string {
	return value.replace(/^arn:[^:]*:iam::[^:]*:oidc-provider\//, '').toLowerCase();
}

function asksFor(key: string, { operator, key: asked, values }: Condition): boolean {
	return (
		asked.value.toLowerCase() === key.toLowerCase() &&
		comparedBy(operator.name) === 'String' &&
		!isNegated(operator.name) &&
		values.length > 0 &&
		values.every(({ value }) => !/^[*?]*$/.test(value))
	);
}
