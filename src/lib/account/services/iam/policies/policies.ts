import {
	managedPolicies,
	managedPolicy,
	type ManagedPolicy
} from '../../../../catalog/managed-policies';
import type { CompiledPolicy } from '../../../../policy/compile';
import type { Account } from '../../../account';
import type { OwnPolicy, PolicyVersion } from '../model/policies';
import { policyArnOf } from '../arn';
import { mintFor } from '../../../base/mint';
import { fail, type Failed } from '../../../base/applied';
import { compiledOf } from './stored-policy';
import { emptyTable, lookUp, tableOf, type Table } from '../../../base/table';
import { useOf } from './uses';

/** A managed policy, AWS's or the account's own, as answers and decisions see it. */
export interface Policy extends Omit<OwnPolicy, 'nextVersion'> {
	readonly arn: string;
	/** What the default version says. */
	readonly compiled: () => CompiledPolicy;
	/** Nothing for AWS's, which nobody here can change. */
	readonly own?: OwnPolicy;
}

const seen = new WeakMap<ManagedPolicy, Policy>();

function ofAws(policy: ManagedPolicy): Policy {
	const known = seen.get(policy) ?? awsPolicy(policy);
	seen.set(policy, known);
	return known;
}

/** Of AWS's policies only what the version in force says is known here. */
function awsPolicy(policy: ManagedPolicy): Policy {
	const { arn, name, version } = policy;
	const updated = Date.parse(policy.updated);
	return {
		arn,
		name,
		path: arn.slice(arn.indexOf('/'), arn.length - name.length),
		// AWS's policies have the same id in every account; ours come from the ARN.
		id: mintFor(arn, 0).uniqueId('ANPA'),
		description: policy.description,
		created: Date.parse(policy.created),
		updated,
		versions: [
			{
				id: version,
				get text() {
					return policy.text;
				},
				created: updated
			}
		],
		defaultVersion: version,
		tags: emptyTable,
		compiled: () => policy.compiled
	};
}

const seenOwn = new WeakMap<OwnPolicy, Policy>();

/** Asked for with every request, so each is made once. */
export function ownPolicy(account: Account, own: OwnPolicy): Policy {
	const arn = policyArnOf(account, own);
	const known = seenOwn.get(own);
	if (known?.arn === arn) return known;
	const compiled = () => compiledOf(versionOf(own, own.defaultVersion));
	const policy = { ...own, arn, own, compiled };
	seenOwn.set(own, policy);
	return policy;
}

/** A version that must be there. */
function versionOf({ name, versions }: OwnPolicy, wanted: string): PolicyVersion {
	const version = versions.find(({ id }) => id === wanted);
	if (!version) throw new Error(`The policy ${name} has no version ${wanted}`);
	return version;
}

/** In a sentence for docs/operations.md. */
export const awsPoliciesSimplified = 'Of AWS’s 1,600 policies 42 of the best known are there.';

/** AWS's, by name. */
export const awsPolicies: Table<ManagedPolicy> = tableOf(
	managedPolicies.map((policy) => [policy.name, policy])
);

/** Of either kind, as it is kept. */
export type KeptPolicy = OwnPolicy | ManagedPolicy;

/** What lists go by, without the rest of a policy among thousands. */
export function placeOfPolicy(account: Account, kept: KeptPolicy): Pick<Policy, 'arn' | 'path'> {
	return 'defaultVersion' in kept
		? { arn: policyArnOf(account, kept), path: kept.path }
		: ofAws(kept);
}

export function policyFrom(account: Account, kept: KeptPolicy): Policy {
	return 'defaultVersion' in kept ? ownPolicy(account, kept) : ofAws(kept);
}

/** The policy with an ARN. ARNs compare with case, names without. */
export function policyNamed(account: Account, arn: string): Policy | undefined {
	const aws = managedPolicy(arn);
	if (aws) return ofAws(aws);
	const own = lookUp(account.iam.policies, arn.slice(arn.lastIndexOf('/') + 1));
	const policy = own && ownPolicy(account, own);
	return policy?.arn === arn ? policy : undefined;
}

export function attachmentCount(account: Account, { arn }: Policy): number {
	return useOf(account.iam, arn).attached;
}

export function boundaryCount(account: Account, { arn }: Policy): number {
	return useOf(account.iam, arn).limits;
}

const arnForm = /^arn:aws:iam::(aws|\d{12}):policy\/.+$/;

export type FoundPolicy = { readonly ok: true; readonly subject: Policy } | Failed;

/** What AWS says where there is no policy depends on what it was wanted for. */
export interface WithoutPolicy {
	readonly missing?: string;
	/** Where an ARN is none. */
	readonly malformed?: 'InvalidInput' | 'ValidationError';
}

/** The policy of an ARN. */
export function findPolicy(
	account: Account,
	arn: string,
	{ missing = `Policy ${arn} was not found.`, malformed = 'InvalidInput' }: WithoutPolicy = {}
): FoundPolicy {
	if (!arnForm.test(arn)) return fail(malformed, `ARN ${arn} is not valid.`);
	const policy = policyNamed(account, arn);
	return policy ? { ok: true, subject: policy } : fail('NoSuchEntity', missing);
}

export function notAttachable(arn: string): string {
	return `Policy ${arn} does not exist or is not attachable.`;
}
