import type { PrincipalName } from '../document';
import { finding, type Finding } from '../finding';
import { quoted } from '../quoted';
import { isWild } from '../pattern/wildcards';
import type { StatementCheck } from './check';

/** Who comes to a role by an action. */
const callers = {
	account: 'Accounts, users, roles and services come by sts:AssumeRole.',
	saml: 'People from a SAML provider come by sts:AssumeRoleWithSAML.',
	oidc: 'People from an OIDC provider come by sts:AssumeRoleWithWebIdentity.'
};

type Caller = keyof typeof callers;

const callerBy = new Map<string, Caller>([
	['sts:assumerole', 'account'],
	['sts:assumerolewithsaml', 'saml'],
	['sts:assumerolewithwebidentity', 'oidc']
]);

/** Accounts, roles, users and services all come by AssumeRole; nothing where the form says nothing. */
function callerOf({ type, value }: PrincipalName): Caller | undefined {
	if (isWild(value)) return undefined;
	if (type === 'AWS' || type === 'Service') return 'account';
	if (type !== 'Federated') return undefined;
	if (/^arn:[^:]*:iam::[^:]*:saml-provider\//.test(value)) return 'saml';
	if (/^arn:[^:]*:iam::[^:]*:oidc-provider\//.test(value)) return 'oidc';
	return isDomain(value) ? 'oidc' : undefined;
}

/** Something before a dot and something behind it; in time linear in the text, unlike `[^:]+\.[^:]+`. */
function isDomain(value: string): boolean {
	return !/[:\s]/.test(value) && value.slice(1, -1).includes('.');
}

/**
 * Whether the actions of a trust policy are those by which its principals come.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html
 */
export const trustActions: StatementCheck = function* ({ effect, action, principal }, { kind }) {
	if (kind !== 'trust' || effect !== 'Allow') return;
	if (action?.kind !== 'only' || principal?.kind !== 'only') return;
	const named = principal.names.map((name) => ({ name, caller: callerOf(name) }));
	const ways = action.patterns.flatMap((pattern) => {
		const caller = callerBy.get(pattern.value.toLowerCase());
		return caller ? [{ pattern, caller }] : [];
	});
	const coming = new Set(named.map(({ caller }) => caller));
	for (const { pattern, caller } of ways) {
		// Of one whose form says nothing it cannot be told.
		if (coming.size === 0 || coming.has(caller) || coming.has(undefined)) continue;
		yield mismatch(`Nobody named here can call ${quoted(pattern.value)}.`, coming, [
			pattern.range,
			principal.range
		]);
	}
	if (ways.length === 0 || action.patterns.some(({ value }) => isWild(value))) return;
	const allowed = new Set(ways.map(({ caller }) => caller));
	for (const { name, caller } of named) {
		if (!caller || allowed.has(caller)) continue;
		const what = `${quoted(name.value)} cannot call any action named here.`;
		yield mismatch(what, [caller], [name.range]);
	}
};

function mismatch(
	what: string,
	coming: Iterable<Caller | undefined>,
	ranges: Finding['ranges']
): Finding {
	const how = [...coming].map((caller) => (caller ? callers[caller] : '')).join(' ');
	return finding('MISMATCHED_ACTION_FOR_PRINCIPAL', `${what} ${how}`, ranges);
}
