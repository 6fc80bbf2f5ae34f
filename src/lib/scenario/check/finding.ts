import type { Account } from '../../account/account';
import { all, lookUp, type Table } from '../../account/base/table';
import { policyNamed } from '../../account/services/iam/policies/policies';
import type { InlinePolicy, OwnPolicy } from '../../account/services/iam/model/policies';
import type { Facts } from '../../policy/facts';
import type { Finding } from '../../policy/finding';
import { validate } from '../../policy/validate';
import type { Carrier, Finds } from '../check';

/** Whether there is such a finding in what the account's own people wrote: AWS's policies are AWS's. */
export function isFound(check: Finds, account: Account, facts: Facts): boolean {
	const known = only(check.services, facts);
	return textsOf(account, check.of).some((text) =>
		validate(text, { kind: 'identity', facts: known }).some((finding) => isMeant(check, finding))
	);
}

function isMeant({ types, codes }: Finds, { type, code }: Finding): boolean {
	return types.includes(type) || codes.includes(code);
}

function textsOf(account: Account, carrier: Carrier): readonly string[] {
	const { iam } = account;
	switch (carrier.kind) {
		case 'policy': {
			const own = lookUp(iam.policies, carrier.name);
			return own ? [textOf(own)] : [];
		}
		case 'user':
			return carriedTexts(account, lookUp(iam.users, carrier.name));
		case 'group':
			return carriedTexts(account, lookUp(iam.groups, carrier.name));
		case 'role':
			return carriedTexts(account, lookUp(iam.roles, carrier.name));
	}
}

interface Carrying {
	readonly attached: readonly string[];
	readonly inline: Table<InlinePolicy>;
}

function carriedTexts(account: Account, carrying: Carrying | undefined): readonly string[] {
	if (!carrying) return [];
	const own = carrying.attached.flatMap((arn) => policyNamed(account, arn)?.own ?? []);
	return [...own.map(textOf), ...all(carrying.inline).map(({ text }) => text)];
}

function textOf({ name, versions, defaultVersion }: OwnPolicy): string {
	const version = versions.find(({ id }) => id === defaultVersion);
	if (!version) throw new Error(`The policy ${name} has no version ${defaultVersion}`);
	return version.text;
}

/**
 * Facts of these services alone. A page may have loaded others: what they say must not make a check
 * come out otherwise there than on the command line.
 */
function only(services: readonly string[], facts: Facts): Facts {
	const { prefixes, globalKeys, rcpServices } = facts;
	return {
		prefixes,
		globalKeys,
		rcpServices,
		hasService: (prefix) => facts.hasService(prefix),
		service: (prefix) =>
			services.includes(prefix.toLowerCase()) ? facts.service(prefix) : undefined,
		globalKey: (key) => facts.globalKey(key)
	};
}
