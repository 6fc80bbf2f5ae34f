import { home } from '../cast';
import type { Written } from '../situation';

/* A small account with somebody who types a line in it: all that settles what the line prints. */

export interface Scene {
	readonly users: readonly Person[];
	readonly groups: readonly Group[];
	readonly roles: readonly Role[];
	readonly policies: readonly Policy[];
	readonly buckets: readonly Bucket[];
	readonly wallet: Wallet;
	readonly line: string;
}

/** What may be attached to a user, a group or a role. */
interface Carrier {
	readonly name: string;
	/** Names of managed policies, the account’s own or AWS’s. */
	readonly attached: readonly string[];
	readonly inline: readonly Policy[];
}

export interface Person extends Carrier {
	readonly groups: readonly string[];
	/** The first signs where a profile or the environment has this person’s key. */
	readonly keys: readonly ('Active' | 'Inactive')[];
	readonly hasDevice: boolean;
}

export type Group = Carrier;

export interface Role extends Carrier {
	/** The users whom it trusts by name. */
	readonly trusts: readonly string[];
}

export interface Policy {
	readonly name: string;
	readonly statements: readonly Written[];
	/** A managed one’s later versions, none of which is in force. */
	readonly later?: readonly (readonly Written[])[];
}

export interface Bucket {
	readonly name: string;
	readonly keys: readonly string[];
}

/** What the command line finds its credentials in. */
export interface Wallet {
	readonly profiles: readonly Profile[];
	/** Whose access key stands in the environment. */
	readonly environment?: string;
	/** `AWS_PROFILE` */
	readonly profile?: string;
}

export type Profile =
	| { readonly name: string; readonly keyOf: string }
	| {
			readonly name: string;
			readonly role: string;
			readonly source: string;
			readonly session: string;
	  };

const nobody: Omit<Scene, 'wallet' | 'line'> = {
	...{ users: [], groups: [], roles: [], policies: [], buckets: [] }
};

/** Somebody with an access key types a line. */
export function scene(
	typist: string,
	line: string,
	there: Partial<Omit<Scene, 'wallet' | 'line'>>
): Scene {
	return { ...nobody, ...there, wallet: keyOf(typist), line };
}

export function keyOf(user: string): Wallet {
	return { profiles: [{ name: 'default', keyOf: user }] };
}

export function person(name: string, more: Partial<Person> = {}): Person {
	return {
		...{ name, attached: [], inline: [], groups: [], keys: [], hasDevice: false },
		...more
	};
}

/** An administrator, with an access key. */
export const admin = person('robin', { attached: ['AdministratorAccess'], keys: ['Active'] });

export function group(name: string, more: Partial<Group> = {}): Group {
	return { name, attached: [], inline: [], ...more };
}

export function role(name: string, trusts: readonly string[], more: Partial<Role> = {}): Role {
	return { name, trusts, attached: [], inline: [], ...more };
}

export function policy(name: string, ...statements: readonly Written[]): Policy {
	return { name, statements };
}

export function allow(action: Written['Action'], resource: Written['Resource'] = '*'): Written {
	return {
		...{ Sid: 'Allowed', Effect: 'Allow' },
		...(action !== undefined && { Action: action }),
		...(resource !== undefined && { Resource: resource })
	};
}

/** The same with another person in the place of the one who has this name. */
export function withPerson({ users, ...rest }: Scene, changed: Person): Scene {
	return { ...rest, users: users.map((each) => (each.name === changed.name ? changed : each)) };
}

export function arnOf(kind: 'user' | 'group' | 'role' | 'policy', name: string): string {
	return `arn:aws:iam::${home}:${kind}/${name}`;
}
