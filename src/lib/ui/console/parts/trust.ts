import type { PrincipalName } from '$lib/policy/document';
import { accountIn, nameIn } from '$lib/policy/arn';
import { parse } from '$lib/policy/parse';

/** One whom a role trusts, in words. */
export interface Trusted {
	/** As the policy has it. */
	readonly principal: string;
	/** As AWS's console lists it: `AWS service: ec2`. */
	readonly short: string;
	/** Who that is. */
	readonly who: string;
	/** The keys that its statement asks about. */
	readonly conditions: readonly string[];
	/** Whoever works for several may be sent here by another of them: see the confused deputy. */
	readonly lacksExternalId: boolean;
}

/** Whom a trust policy lets assume its role; nobody where it cannot be read. */
export function trustedIn(document: string, account: string): readonly Trusted[] {
	const statements = parse(document, 'trust').document?.statements ?? [];
	return statements
		.filter(({ effect }) => effect === 'Allow')
		.flatMap(({ principal, conditions }) => {
			const keys = [...new Set(conditions.map(({ key }) => key.value))];
			const asksExternalId = keys.some((key) => key.toLowerCase() === 'sts:externalid');
			return (principal?.kind === 'only' ? principal.names : []).map((name) => ({
				principal: name.value,
				...wordsFor(name, account),
				conditions: keys,
				lacksExternalId: isOutside(name, account) && !asksExternalId
			}));
		});
}

function wordsFor({ type, value }: PrincipalName, account: string): Pick<Trusted, 'short' | 'who'> {
	switch (type) {
		case 'Service': {
			const service = value.replace(/\.amazonaws\.com(\.cn)?$/, '');
			return { short: `AWS service: ${service}`, who: `The AWS service ${service}` };
		}
		case 'Federated':
			return {
				short: `Identity provider: ${nameIn(value)}`,
				who: `Whoever the identity provider ${nameIn(value)} vouches for`
			};
		case 'CanonicalUser':
			return { short: `Canonical user: ${value}`, who: 'Another account, by its canonical ID' };
		case 'AWS':
			return awsWords(value, account);
	}
}

function awsWords(value: string, account: string): Pick<Trusted, 'short' | 'who'> {
	if (value === '*') return { short: 'Everyone', who: 'Everyone, of any AWS account' };
	const owner = accountIn(value) ?? value;
	const place = owner === account ? 'this account' : `account ${owner}`;
	const short = `Account: ${owner}`;
	const [, kind] = /:(user|role|assumed-role|federated-user)\//.exec(value) ?? [];
	switch (kind) {
		case 'user':
			return { short, who: `The user ${nameIn(value)} of ${place}` };
		case 'role':
			return { short, who: `The role ${nameIn(value)} of ${place}` };
		case 'assumed-role':
		case 'federated-user':
			return { short, who: `One session, ${nameIn(value)}, of ${place}` };
		case undefined:
			return { short, who: `Every user and role of ${place} whose own policies allow it` };
		default:
			return { short, who: value };
	}
}

function isOutside({ type, value }: PrincipalName, account: string): boolean {
	return type === 'AWS' && value !== '*' && (accountIn(value) ?? value) !== account;
}
