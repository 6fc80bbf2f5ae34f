import type { PrincipalName } from '../document';
import { finding } from '../finding';
import { quoted } from '../quoted';
import type { StatementCheck } from './check';

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
			`${quoted(role.value)} takes in all its sessions, ${quoted(value)} among them. Name the role or the session, not both.`,
			[range, role.range]
		);
	}
};
