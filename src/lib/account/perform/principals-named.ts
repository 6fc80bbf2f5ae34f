import type { Account } from '../account';
import { all, emptyTable, keyOf, lookUp } from '../base/table';
import type { Time } from '../base/time';
import { accountIn, nameIn } from '../../policy/arn';
import type { Identity, Proof } from '../identity';
import { spelled, type PrincipalName } from '../principal-name';
import { assumedRoleArn } from '../services/iam/arn';
import { credentialsOf } from '../services/iam/credentials/credentials';
import type { Holder } from '../services/iam/model/people';
import type { Role } from '../services/iam/model/roles';
import { asHolder, rootHolder } from '../services/iam/people/holder';
import { principalFor } from '../services/iam/people/principal';
import type { RoleSession } from '../services/sts/state';

/** What those who are named have shown of themselves. */
export interface Shown {
	/** Of their session, or of a role's temporary credentials. */
	readonly id: string;
	readonly since: Time;
	readonly mfa: boolean;
}

/** What is taken for granted of somebody who is only asked about: just in, with MFA. */
export function justIn(time: Time): Shown {
	return { id: 'asked', since: time, mfa: true };
}

/** Whom a scenario means. Empty where there is none. */
export function principalsNamed(
	account: Account,
	name: PrincipalName,
	shown: Shown
): readonly Identity[] {
	switch (name.kind) {
		case 'nobody':
			return [{ kind: 'anonymous' }];
		case 'root':
			return withProof(account, rootHolder, name.accessKey, shown);
		case 'user': {
			const user = lookUp(account.iam.users, name.name);
			return user ? withProof(account, asHolder(user), name.accessKey, shown) : [];
		}
		case 'anyUser':
			return all(account.iam.users).flatMap((user) =>
				withProof(account, asHolder(user), false, shown)
			);
		case 'role': {
			const role = lookUp(account.iam.roles, name.name);
			return role ? [sessionOf(account, role, name.session ?? 'session', shown)] : [];
		}
		case 'service':
			return [{ kind: 'service', name: name.name, arn: name.name }];
		case 'outsider':
			return ofAnotherAccount(account, name, shown);
	}
}

function withProof(
	account: Account,
	holder: Holder,
	accessKey: boolean,
	{ id, since, mfa }: Shown
): readonly Identity[] {
	const prove = (proof: Proof) => [principalFor(account, holder, proof)];
	if (!accessKey) {
		const session = { id, holder, mfa, started: since, mustChangePassword: false };
		return prove({ kind: 'session', session });
	}
	const [key] = credentialsOf(account, holder).accessKeys;
	return key ? prove({ kind: 'accessKey', key }) : [];
}

/** As long as the role lets it, and with nothing passed that limits it. */
function sessionOf(
	account: Account,
	role: Role,
	name: string,
	{ id, since, mfa }: Shown
): Identity {
	const session: RoleSession = {
		kind: 'role',
		role: keyOf(role.name),
		roleId: role.id,
		name,
		transitive: [],
		policies: [],
		policyArns: [],
		tags: emptyTable
	};
	const credentials = {
		id,
		secret: '',
		token: '',
		issued: since,
		expires: Infinity,
		...(mfa && { mfa: since }),
		bearer: session
	};
	const arn = assumedRoleArn(account, role, name);
	return { kind: 'role', role, session, arn, proof: { kind: 'temporary', credentials } };
}

/** Whoever has an account in the attempt is somebody there, or nobody. */
function ofAnotherAccount(
	account: Account,
	name: Extract<PrincipalName, { kind: 'outsider' }>,
	shown: Shown
): readonly Identity[] {
	const own = accountIn(name.arn);
	if (own === undefined || own === account.id) {
		throw new Error(`${spelled(name)} is of this account: write user/NAME or role/NAME for it`);
	}
	const other = account.others && lookUp(account.others, own);
	if (!other) return [{ kind: 'outsider', account: own, arn: name.arn }];
	const there = nameOfArn(name.arn);
	return there ? principalsNamed(other, there, shown) : [];
}

/** How its own account calls whoever has an ARN. */
function nameOfArn(arn: string): PrincipalName | undefined {
	if (arn.endsWith(':root')) return { kind: 'root', accessKey: false };
	const [, kind, path = ''] = /:(user|role|assumed-role)\/(.+)$/.exec(arn) ?? [];
	const [name = '', session] = kind === 'assumed-role' ? path.split('/') : [nameIn(path)];
	switch (kind) {
		case 'user':
			return { kind, name, accessKey: false };
		case 'role':
		case 'assumed-role':
			return { kind: 'role', name, ...(session === undefined ? {} : { session }) };
		case undefined:
		default:
			return undefined;
	}
}
