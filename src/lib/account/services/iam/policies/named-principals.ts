import type { PolicyDocument, PrincipalName } from '../../../../policy/document';
import type { Account } from '../../../account';
import type { Role } from '../model/roles';
import type { User } from '../model/people';
import { roleArn, userArn } from '../arn';
import { entityById } from '../people/by-id';
import { all, emptyTable, lookUp, type Table } from '../../../base/table';

/** Whose users and roles a policy names. */
export type Owner = Pick<Account, 'id' | 'iam' | 'others'>;

type Kept =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly unknown: PrincipalName };

/**
 * A policy of a resource as AWS keeps it: users and roles of the account by their unique ids, so that
 * another user of the same name later is not meant. Nothing where it names somebody who is not there.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function keepPrincipals(account: Owner, text: string, document: PolicyDocument): Kept {
	const names = principalsIn(document);
	const unknown = names.find((name) => keptAs(account, name) === undefined);
	if (unknown) return { ok: false, unknown };
	return { ok: true, text: renamed(text, names, (name) => keptAs(account, name) ?? name.value) };
}

/** The policy as answers show it: an id stays only where nobody bears it any more. */
export function showPrincipals(
	account: Owner,
	text: string,
	document: () => PolicyDocument
): string {
	if (!/A(?:IDA|ROA)[A-Z2-7]{17}/.test(text)) return text;
	const names = principalsIn(document());
	return renamed(text, names, ({ value }) => arnOfId(account, value) ?? value);
}

function principalsIn({ statements }: PolicyDocument): readonly PrincipalName[] {
	return statements.flatMap(({ principal }) => (principal?.bare ? [] : (principal?.names ?? [])));
}

function renamed(
	text: string,
	names: readonly PrincipalName[],
	rename: (name: PrincipalName) => string
): string {
	let [result, at] = ['', 0];
	for (const name of names.toSorted((a, b) => a.range.from - b.range.from)) {
		const value = rename(name);
		if (value === name.value) continue;
		result += text.slice(at, name.range.from) + JSON.stringify(value);
		at = name.range.to;
	}
	return result + text.slice(at);
}

/** How a principal is kept, unless it is none. */
function keptAs(account: Owner, { type, value }: PrincipalName): string | undefined {
	switch (type) {
		case 'AWS':
			return awsKeptAs(account, value);
		case 'Service':
			return /^[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|aws\.internal)$/.test(value)
				? value
				: undefined;
		case 'Federated':
			return /^(?:arn:aws:iam::\d{12}:(?:saml|oidc)-provider\/\S+|[^\s:*]+\.[^\s:*]+)$/.test(value)
				? value
				: undefined;
		case 'CanonicalUser':
			return /^[0-9a-f]{64}$/.test(value) ? value : undefined;
	}
}

const uniqueId = /^A(?:IDA|ROA)[A-Z2-7]{17}$/;
const entity = /^arn:aws:iam::(\d{12}):(user|role)(?:\/[\x21-\x7e]+)?\/([\w+=,.@-]+)$/;
const wholes = [
	/^arn:aws:iam::\d{12}:root$/,
	/^arn:aws:sts::\d{12}:assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+$/,
	/^arn:aws:sts::\d{12}:federated-user\/[\w+=,.@-]+$/
];

function awsKeptAs(account: Owner, value: string): string | undefined {
	if (value === '*' || wholes.some((form) => form.test(value))) return value;
	if (/^\d{12}$/.test(value)) return `arn:aws:iam::${value}:root`;
	if (uniqueId.test(value)) return arnOfId(account, value) === undefined ? undefined : value;
	const [, owner, kind, name = ''] = entity.exec(value) ?? [];
	if (owner === undefined) return undefined;
	if (owner !== account.id) {
		const other = account.others && lookUp(account.others, owner);
		if (other) return awsKeptAs(other, value);
		return /[*?]/.test(value) ? undefined : value;
	}
	return kind === 'user'
		? idNamed(account.iam.users, name, (user) => userArn(account, user) === value)
		: idNamed(account.iam.roles, name, (role) => roleArn(account, role) === value);
}

/** ARNs compare with case and path, names without. */
function idNamed<Entity extends User | Role>(
	table: Table<Entity>,
	name: string,
	isMeant: (entity: Entity) => boolean
): string | undefined {
	const found = lookUp(table, name);
	return found && isMeant(found) ? found.id : undefined;
}

/** Whom a unique id stands for, in whichever account; nobody where it is none, or nobody bears it any more. */
export function arnOfId(account: Owner, id: string): string | undefined {
	for (const each of [account, ...all(account.others ?? emptyTable)]) {
		const found = entityById(each, id);
		if (found) return 'user' in found ? userArn(each, found.user) : roleArn(each, found.role);
	}
	return undefined;
}
