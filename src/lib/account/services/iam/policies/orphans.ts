import type { Account } from '../../../account';

const uniqueId = /^A(?:IDA|ROA)[A-Z2-7]{17}$/;

type Principals = '*' | Readonly<Record<string, string | readonly string[]>>;

interface Statement {
	readonly Principal?: Principals;
	readonly NotPrincipal?: Principals;
}

/** A policy of a resource without those whom it names and the file does not have. */
export type Living =
	| { readonly kind: 'whole'; readonly text: string }
	/** Some of those it named are gone. */
	| { readonly kind: 'less'; readonly text: string }
	/** It named nobody else. */
	| { readonly kind: 'nothing' };

/**
 * Without users and roles that are deleted, and without service-linked roles. AWS keeps the unique ids
 * of the deleted, which match nobody any more; a policy that is saved anew must not name them.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function withoutOrphans({ id }: Pick<Account, 'id'>, text: string): Living {
	const linked = `arn:aws:iam::${id}:role/aws-service-role/`;
	const isGone = (name: string) => uniqueId.test(name) || name.startsWith(linked);
	const policy = JSON.parse(text) as { Statement: Statement | readonly Statement[] };
	const given = [policy.Statement].flat() as readonly Statement[];
	const left = given.map((statement) => living(statement, isGone));
	if (left.every((statement, at) => statement === given[at])) return { kind: 'whole', text };
	const Statement = left.filter((statement) => statement !== undefined);
	return Statement.length === 0
		? { kind: 'nothing' }
		: { kind: 'less', text: JSON.stringify({ ...policy, Statement }) };
}

/** What is said of a policy that is there in part. */
export function goneFrom(what: string): string {
	return `Deleted users and roles, and service-linked roles, from ${what}.`;
}

type IsGone = (name: string) => boolean;

/** Who speaks to nobody says nothing; who speaks to everybody but nobody speaks to all. */
function living(statement: Statement, isGone: IsGone): Statement | undefined {
	const { Principal, NotPrincipal, ...rest } = statement;
	if (NotPrincipal && names(NotPrincipal).some(isGone)) {
		const left = without(NotPrincipal, isGone);
		return left ? { ...rest, NotPrincipal: left } : { ...rest, Principal: '*' };
	}
	if (Principal && names(Principal).some(isGone)) {
		const left = without(Principal, isGone);
		return left && { ...rest, Principal: left };
	}
	return statement;
}

function names(principals: Principals): readonly string[] {
	return typeof principals === 'string' ? [principals] : Object.values(principals).flat();
}

function without(principals: Principals, isGone: IsGone): Principals | undefined {
	const left = Object.entries(principals).flatMap(([type, named]) => {
		const kept = [named].flat().filter((name) => !isGone(name));
		return kept.length === 0 ? [] : [[type, kept] as const];
	});
	return left.length === 0 ? undefined : Object.fromEntries(left);
}
