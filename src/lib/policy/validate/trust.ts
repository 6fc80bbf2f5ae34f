import type { PrincipalName, StatementDraft } from '../document';
import { finding, type Finding } from '../finding';
import { includesAction, isWild } from './actions';
import type { Check, StatementCheck } from './check';
import { needsKey } from './operators';

/** How somebody comes to a role, and what they are allowed by it. */
const ways = {
	'sts:assumerole': { name: 'sts:AssumeRole', of: 'account' },
	'sts:assumerolewithsaml': { name: 'sts:AssumeRoleWithSAML', of: 'saml' },
	'sts:assumerolewithwebidentity': { name: 'sts:AssumeRoleWithWebIdentity', of: 'oidc' }
} as const;

type Way = keyof typeof ways;
type Caller = (typeof ways)[Way]['of'];

function wayOf(action: string): Way | undefined {
	const lower = action.toLowerCase();
	return (Object.keys(ways) as Way[]).find((way) => way === lower);
}

/** Accounts, roles, users and services all come by AssumeRole; nothing where the form says nothing. */
function callerOf({ type, value }: PrincipalName): Caller | undefined {
	if (isWild(value)) return undefined;
	if (type === 'AWS' || type === 'Service') return 'account';
	if (type !== 'Federated') return undefined;
	if (/^arn:[^:]*:iam::[^:]*:saml-provider\//.test(value)) return 'saml';
	if (/^arn:[^:]*:iam::[^:]*:oidc-provider\//.test(value)) return 'oidc';
	return /^[^:\s]+\.[^:\s]+$/.test(value) ? 'oidc' : undefined;
}

/**
 * Whether the actions of a trust policy are those by which its principals come.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html
 */
export const trustActions: StatementCheck = function* (statement, { kind }) {
	const { effect, action, principal } = statement;
	if (kind !== 'trust' || effect !== 'Allow') return;
	if (action?.kind !== 'only' || principal?.kind !== 'only') return;
	const callers = principal.names.map(callerOf);
	const actions = action.patterns.map(({ value }) => wayOf(value));
	const someWild = action.patterns.some(({ value }) => isWild(value));

	for (const [at, way] of actions.entries()) {
		const pattern = action.patterns[at];
		if (!way || !pattern || callers.length === 0) continue;
		if (callers.every((caller) => caller !== undefined && caller !== ways[way].of)) {
			yield mismatch(
				`Nobody named here can call "${pattern.value}".`,
				[...new Set(callers)],
				[pattern.range, principal.range]
			);
		}
	}
	if (someWild || !actions.some((way) => way !== undefined)) return;
	for (const [at, caller] of callers.entries()) {
		const name = principal.names[at];
		if (!caller || !name || actions.some((way) => way && ways[way].of === caller)) continue;
		yield mismatch(`"${name.value}" cannot call any action named here.`, [caller], [name.range]);
	}
};

const howTo: Readonly<Record<Caller, string>> = {
	account: 'Accounts, users, roles and services come by sts:AssumeRole.',
	saml: 'People from a SAML provider come by sts:AssumeRoleWithSAML.',
	oidc: 'People from an OIDC provider come by sts:AssumeRoleWithWebIdentity.'
};

function mismatch(
	what: string,
	callers: readonly (Caller | undefined)[],
	ranges: Finding['ranges']
): Finding {
	const how = callers.map((caller) => (caller ? howTo[caller] : '')).join(' ');
	return finding('MISMATCHED_ACTION_FOR_PRINCIPAL', `${what} ${how}`, ranges);
}

const rolesAnywhere = 'rolesanywhere.amazonaws.com';
const neededThere = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];

/** https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html */
export const rolesAnywhereTrust: Check = function* ({ draft, kind }) {
	if (kind !== 'trust') return;
	const trusting = draft.statements.filter(
		({ effect, principal }) =>
			effect === 'Allow' &&
			principal?.kind === 'only' &&
			principal.names.some(({ type, value }) => type === 'Service' && value === rolesAnywhere)
	);
	const [first] = trusting;
	const missing = neededThere.filter((action) => !allows(trusting, action));
	if (!first?.action || missing.length === 0) return;
	yield finding(
		'MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY',
		`IAM Roles Anywhere needs ${neededThere.join(', ')} to hand out a session. Add ${missing.join(' and ')}.`,
		first.action.range
	);
};

function allows(statements: readonly StatementDraft[], action: string): boolean {
	return statements.some(
		(statement) => statement.action && includesAction(statement.action, action)
	);
}

/** Keys that only a further permission lets a caller fill. */
const filledBy: readonly { readonly key: RegExp; readonly action: string }[] = [
	{ key: /^sts:sourceidentity$/, action: 'sts:SetSourceIdentity' },
	{ key: /^(?:aws:requesttag\/.*|aws:tagkeys|sts:transitivetagkeys)$/, action: 'sts:TagSession' }
];

/**
 * Conditions of a trust policy that can never hold, since nobody is allowed to fill the key.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
export const keysWithoutAction: Check = function* ({ draft, kind }) {
	if (kind !== 'trust') return;
	const allowing = draft.statements.filter(({ effect }) => effect === 'Allow');
	const unfilled = filledBy.filter(({ action }) => !allows(allowing, action));
	for (const { conditions } of unfilled.length > 0 ? allowing : []) {
		for (const condition of conditions) {
			const { key } = condition;
			const by = unfilled.find((each) => each.key.test(key.value.toLowerCase()));
			if (!by || !needsKey(condition)) continue;
			yield finding(
				'MISSING_ACTION_FOR_CONDITION_KEY',
				`Only who is allowed ${by.action} can fill "${key.value}", and nobody is, so this condition never holds. Add ${by.action} to the actions.`,
				key.range
			);
		}
	}
};

/** Sessions named beside the role that they are sessions of. */
export const redundantPrincipals: StatementCheck = function* ({ principal }, { kind }) {
	if (kind !== 'trust' || !principal) return;
	const roles = new Map<string, PrincipalName>();
	for (const name of principal.names) {
		const role = /^arn:([^:]*):iam::(\d+):role\/(?:.*\/)?([^/]+)$/.exec(name.value);
		if (role) roles.set(role.slice(1).join(), name);
	}
	for (const { value, range } of principal.names) {
		const session = /^arn:([^:]*):sts::(\d+):assumed-role\/([^/]+)\/[^/]+$/.exec(value);
		const role = session && roles.get(session.slice(1).join());
		if (!role) continue;
		yield finding(
			'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
			`"${role.value}" takes in all its sessions, "${value}" among them. Name the role or the session, not both.`,
			[range, role.range]
		);
	}
};
