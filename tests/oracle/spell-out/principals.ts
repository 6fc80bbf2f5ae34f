import type { PrincipalJson, Question, StatementJson, Strings } from '../question';
import { ifChanged, list, withPolicies, withStatements } from './rewrite';

/** Where the caller is not listed with all that it is, nobody is spared as far as it is concerned. */
export function notPrincipalInFull(question: Question): Question | undefined {
	const { resource, boundary } = question.policies;
	if (!resource) return undefined;
	const needed = boundary.length > 0 ? undefined : selvesOf(question.request.principal);
	const rewritten = withStatements(resource, (statement) => {
		const { NotPrincipal, ...rest } = statement;
		if (NotPrincipal === undefined || isSpared(NotPrincipal, needed)) return statement;
		return { ...rest, Principal: '*' };
	});
	return ifChanged(question, withPolicies(question, { resource: rewritten }));
}

/** Groups of names, of each of which one must be listed; nothing where no list helps. */
type Selves = readonly (readonly string[])[] | undefined;

function selvesOf(principal: string): Selves {
	const [, account] = /^arn:aws:\w+::(\d{12}):/.exec(principal) ?? [];
	if (account === undefined) return [[principal]];
	const ofAccount = [account, `arn:aws:iam::${account}:root`];
	const [, role] = /:assumed-role\/([^/]+)/.exec(principal) ?? [];
	return [
		ofAccount,
		[principal, ...(principal.endsWith(':root') ? ofAccount : [])],
		...(role === undefined ? [] : [[`arn:aws:iam::${account}:role/${role}`]])
	];
}

function isSpared(spared: PrincipalJson, needed: Selves): boolean {
	const names = spared === '*' ? ['*'] : Object.values(spared).flatMap(list);
	if (needed === undefined) return false;
	return names.includes('*') || needed.every((group) => group.some((name) => names.includes(name)));
}

const domain = 'accounts.google.com';

/** The domain becomes a provider with an ARN, and names of accounts and of what is in them go. */
export function providerOfNoAccount(question: Question): Question | undefined {
	const { principal, resourceAccount } = question.request;
	const { resource } = question.policies;
	if (!resource || (principal !== domain && !principal.includes('-provider/'))) return undefined;
	const arn = `arn:aws:iam::${resourceAccount}:oidc-provider/${domain}`;
	const named = (statement: StatementJson): StatementJson => ({
		...statement,
		...(statement.Principal ? { Principal: providersOnly(statement.Principal, arn) } : {})
	});
	return {
		request: { ...question.request, principal: principal === domain ? arn : principal },
		policies: { ...question.policies, resource: withStatements(resource, named) }
	};
}

function providersOnly(principal: PrincipalJson, arn: string): PrincipalJson {
	if (principal === '*') return principal;
	const everyone = list(principal['AWS'] ?? []).includes('*');
	if (everyone) return '*';
	const providers = list(principal['Federated'] ?? []).map((name) =>
		name === domain ? arn : name
	);
	const federated: Strings = providers.length > 0 ? providers : [`${arn}/nobody`];
	return { Federated: federated };
}
