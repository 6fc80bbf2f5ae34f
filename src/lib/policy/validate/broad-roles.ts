import type { Listing, Text } from '../document';
import { finding, type Finding } from '../finding';
import type { IssueCode } from '../issues';
import type { PolicyKind } from '../kind';
import { isWild } from '../pattern/wildcards';
import { includesAction, matchesAction, matchesGlob } from './actions';
import type { StatementCheck } from './check';

/** How a statement comes to allow an action, for each of which AWS has a code. */
type Way =
	| 'STAR_IN_RESOURCE'
	| 'NOT_RESOURCE'
	| 'STAR_IN_ACTION_AND_RESOURCE'
	| 'STAR_IN_ACTION_AND_NOT_RESOURCE'
	| 'STAR_IN_RESOURCE_AND_NOT_ACTION'
	| 'NOT_ACTION_AND_NOT_RESOURCE';

interface Power {
	readonly action: string;
	readonly code: (way: Way) => IssueCode;
	/** Keys by which a statement says for which service the power is. */
	readonly limits: readonly string[];
	/** A role of no particular name: only wildcards match it. */
	readonly anyRole: string;
	readonly means: string;
	readonly remedy: string;
}

/** As long as a role's name may be, so that no run of `?` matches it by chance. */
const nameless = '\u0000'.repeat(64);

const powers: readonly Power[] = [
	{
		action: 'iam:PassRole',
		code: (way) => `PASS_ROLE_WITH_${way}`,
		limits: ['iam:passedtoservice', 'iam:associatedresourcearn'],
		anyRole: `role/${nameless}`,
		means: 'any role, an administrator’s too, can be handed to a service that then acts with it',
		remedy: 'Name the roles in "Resource", or the service with the condition "iam:PassedToService".'
	},
	{
		action: 'iam:CreateServiceLinkedRole',
		code: (way) => `CREATE_SLR_WITH_${way}`,
		limits: ['iam:awsservicename'],
		anyRole: `role/aws-service-role/${nameless}.amazonaws.com/AWSServiceRoleFor${nameless}`,
		means: 'a service-linked role can be created for any service',
		remedy: 'Name the roles in "Resource", or the service with the condition "iam:AWSServiceName".'
	}
];

/** Policies that give to identities; what only limits gives no power, however much it leaves. */
const kinds: ReadonlySet<PolicyKind> = new Set(['identity', 'boundary', 'session']);

/**
 * Powers over roles that reach further than most authors know.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const broadRoles: StatementCheck = function* (statement, { kind }) {
	const { action, resource, effect } = statement;
	if (effect !== 'Allow' || !action || !resource || !kinds.has(kind)) return;
	const keys = new Set(statement.conditions.map(({ key }) => key.value.toLowerCase()));
	for (const power of powers) {
		if (power.limits.some((key) => keys.has(key))) continue;
		const anywhere = anyRoleIn(resource, power);
		if (anywhere) yield* grants(action, anywhere, resource.kind === 'allBut', power);
	}
};

function* grants(
	action: Listing,
	resource: Text,
	notResource: boolean,
	power: Power
): Iterable<Finding> {
	if (action.kind === 'allBut') {
		if (!includesAction(action, power.action)) return;
		const way = notResource ? 'NOT_ACTION_AND_NOT_RESOURCE' : 'STAR_IN_RESOURCE_AND_NOT_ACTION';
		yield tell(power, way, { value: 'NotAction', range: action.nameRange }, resource);
		return;
	}
	const exact = action.patterns.find(
		({ value }) => !isWild(value) && matchesAction(value, power.action)
	);
	const wild = action.patterns.find(
		({ value }) => isWild(value) && matchesAction(value, power.action)
	);
	if (exact) {
		yield tell(power, notResource ? 'NOT_RESOURCE' : 'STAR_IN_RESOURCE', exact, resource);
	}
	if (wild) {
		const way = notResource ? 'STAR_IN_ACTION_AND_NOT_RESOURCE' : 'STAR_IN_ACTION_AND_RESOURCE';
		yield tell(power, way, wild, resource);
	}
}

function tell({ action, code, means, remedy }: Power, way: Way, by: Text, resource: Text): Finding {
	const covers = by.value.toLowerCase() === action.toLowerCase() ? '' : ` covers ${action} and`;
	return finding(
		code(way),
		`"${by.value}"${covers} with "${resource.value}" reaches every role: ${means}. ${remedy}`,
		[by.range, resource.range]
	);
}

/** What in a listing of resources lets in any role of an account. */
function anyRoleIn({ kind, patterns, nameRange }: Listing, { anyRole }: Power): Text | undefined {
	const all = patterns.find(({ value }) => matchesRole(value, anyRole));
	if (kind === 'only') return all;
	return all ? undefined : { value: 'NotResource', range: nameRange };
}

function matchesRole(pattern: string, role: string): boolean {
	if (pattern === '*') return true;
	const [, , service = '*', , , ...resource] = pattern.split(':');
	if (service !== 'iam' && service !== '*') return false;
	return resource.length === 0 || matchesGlob(resource.join(':'), role);
}
