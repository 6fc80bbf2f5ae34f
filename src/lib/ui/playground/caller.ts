import { parsePrincipal } from '$lib/policy/decide/principal';
import type { Principal } from '$lib/policy/request';
import { nameIn } from '$lib/policy/arn';

/** The caller by its parts, for a form; what a kind does not have is empty. */
export interface Caller {
	readonly kind: CallerKind;
	readonly account: string;
	/** A user's, role's, federated user's or service's, with its path. */
	readonly name: string;
	readonly session: string;
}

export type CallerKind =
	'user' | 'session' | 'role' | 'federatedUser' | 'root' | 'service' | 'anonymous';

export const callerKinds: Readonly<Record<CallerKind, string>> = {
	user: 'IAM user',
	session: 'Role session',
	role: 'Role',
	federatedUser: 'Federated user',
	root: 'Root user',
	service: 'AWS service',
	anonymous: 'Anonymous'
};

/** Nothing where the text is no caller that a form could show. */
export function callerFrom(text: string): Caller | undefined {
	const trimmed = text.trim();
	const principal = parsePrincipal(trimmed);
	if (!principal) return undefined;
	const rest = trimmed.slice(trimmed.indexOf('/') + 1);
	switch (principal.kind) {
		case 'user':
		case 'federatedUser':
			return { kind: principal.kind, account: principal.account, name: rest, session: '' };
		case 'role': {
			if (!trimmed.includes(':assumed-role/')) {
				return { kind: 'role', account: principal.account, name: rest, session: '' };
			}
			const [, session = ''] = rest.split('/');
			return { kind: 'session', account: principal.account, name: principal.name, session };
		}
		case 'root':
			return { kind: 'root', account: principal.account, name: '', session: '' };
		case 'service':
			return { kind: 'service', account: '', name: principal.name, session: '' };
		case 'anonymous':
			return { kind: 'anonymous', account: '', name: '', session: '' };
		case 'canonicalUser':
		case 'federated':
			return undefined;
	}
}

export function callerText({ kind, account, name, session }: Caller): string {
	switch (kind) {
		case 'user':
			return `arn:aws:iam::${account}:user/${name}`;
		case 'session':
			return `arn:aws:sts::${account}:assumed-role/${name}/${session}`;
		case 'role':
			return `arn:aws:iam::${account}:role/${name}`;
		case 'federatedUser':
			return `arn:aws:sts::${account}:federated-user/${name}`;
		case 'root':
			return `arn:aws:iam::${account}:root`;
		case 'service':
			return name.includes('.') ? name : `${name}.amazonaws.com`;
		case 'anonymous':
			return '*';
	}
}

/** What stands in the parts when a kind is chosen and nothing of it is known. */
export function changeKind(caller: Caller | undefined, kind: CallerKind): Caller {
	const account = caller?.account || '111122223333';
	const kept = caller?.kind === 'service' ? '' : caller?.name;
	const name = kind === 'service' ? 'lambda' : kept || usual[kind];
	return { kind, account, name, session: caller?.session || 'tomas' };
}

const usual: Readonly<Record<CallerKind, string>> = {
	user: 'tomas',
	session: 'Publisher',
	role: 'Publisher',
	federatedUser: 'wanda',
	root: '',
	service: 'lambda',
	anonymous: ''
};

/** Short, for the start of a sentence. */
export function whoAsks(principal: Principal): string {
	switch (principal.kind) {
		case 'user':
			return `User ${nameIn(principal.arn)}`;
		case 'federatedUser':
			return `Federated user ${nameIn(principal.arn)}`;
		case 'role':
			return principal.arn.includes(':assumed-role/')
				? `Session ${nameIn(principal.arn)} of role ${principal.name}`
				: `Role ${principal.name}`;
		case 'root':
			return 'The root user';
		case 'service':
			return principal.name;
		case 'federated':
			return `Somebody from ${principal.provider}`;
		case 'canonicalUser':
			return principal.name.startsWith('arn:')
				? `Origin access identity ${nameIn(principal.name)}`
				: `Canonical user ${principal.name.slice(0, 8)}…`;
		case 'anonymous':
			return 'An anonymous caller';
	}
}
