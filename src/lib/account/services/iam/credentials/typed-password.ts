import type { Account } from '../../../account';
import type { PasswordPolicy } from '../model/settings';
import { all } from '../../../base/table';
import {
	defaultPolicy,
	longestPassword,
	prove,
	publicCost,
	samePassword,
	shapeOf,
	typedCost,
	type Password,
	type Proof
} from './password';
import { requiredClasses } from './password-policy';

/*
 * What somebody types is theirs: a call, and with it a log and an export, gets no more of it than
 * replaying must ask. To sign in that is a digest, and for a new password the policy's answer.
 */

/**
 * Seals a typed password to be recognised. Digests of different cost cannot be compared, so one that
 * the account knows is sealed at the cost at which it knows it; every other is sealed dearly.
 */
export function sealTyped(text: string, account: Account, cost = typedCost): Proof {
	const known = passwordsOf(account);
	const costs = new Set(known.map(({ cost = publicCost }) => cost).sort((a, b) => a - b));
	let unknown: Proof | undefined;
	for (const each of costs) {
		const proof = prove(text, account, each);
		if (known.some((password) => samePassword(password, proof))) return proof;
		if (each === cost) unknown = proof;
	}
	return unknown ?? prove(text, account, cost);
}

/** Seals a typed password to be set, with as much of its shape as the policy in force asks for. */
export function sealNew(text: string, account: Account, cost = typedCost): Password {
	return {
		...sealTyped(text, account, cost),
		...asked(account.iam.passwordPolicy, shapeOf(text, account))
	};
}

/** Two passwords that the policy judges alike come out alike. */
function asked(
	policy: PasswordPolicy | undefined,
	{ length, classes, namesAccount }: Omit<Password, keyof Proof>
): Omit<Password, keyof Proof> {
	const least = policy?.minimumLength ?? defaultPolicy.length;
	const required = policy && requiredClasses(policy);
	return {
		length: told(length, least),
		classes: required
			? classes.filter((each) => required.includes(each))
			: classes.slice(0, defaultPolicy.classes),
		namesAccount: !policy && namesAccount
	};
}

/** Too short, long enough and too long are one length each. */
function told(length: number, least: number): number {
	if (length < least) return 1;
	return length > longestPassword ? longestPassword + 1 : least;
}

function passwordsOf({ iam: { root, users } }: Account): readonly Proof[] {
	const logins = all(users).flatMap(({ login }) => login ?? []);
	return [root.password, ...logins.flatMap(({ password, former = [] }) => [password, ...former])];
}
