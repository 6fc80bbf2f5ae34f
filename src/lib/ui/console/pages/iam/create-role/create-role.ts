import type { Account } from '$lib/account/account';
import { iam, type Wish } from '$lib/ui/wish';
import { tagsIn, type TagDraft } from '../../../parts/tag-drafts';
import { providerKindOf } from '../parts/provider-arns';
import { ec2, useCases, type UseCase } from './use-cases';

export const trustedKinds = ['service', 'account', 'webIdentity', 'saml', 'custom'] as const;

/** AWS's tiles. */
export type TrustedKind = (typeof trustedKinds)[number];

/** What is filled in before a role is created. */
export interface Draft {
	kind: TrustedKind;
	service: string;
	/** Of the service. */
	useCase: string;
	whose: 'own' | 'other';
	accountId: string;
	asksExternalId: boolean;
	externalId: string;
	asksMfa: boolean;
	/** The ARN of an OpenID Connect provider, or the name of one that is everybody's. */
	oidc: string;
	audience: string;
	/** Of GitHub: whose workflows may come. */
	organization: string;
	repository: string;
	branch: string;
	/** The ARN of a SAML provider. */
	saml: string;
	/** The text of a custom trust policy. */
	custom: string;
	/** ARNs. */
	policies: readonly string[];
	boundary: readonly string[];
	name: string;
	description: string;
	tags: TagDraft[];
}

/** Where a custom trust policy begins, as in AWS's console. */
export const emptyTrust = json({ Effect: 'Allow', Principal: {}, Action: 'sts:AssumeRole' });

/** @param provider the ARN of an identity provider that is to be trusted */
export function emptyDraft(provider = ''): Draft {
	const [first] = useCases;
	const kind = provider === '' ? undefined : providerKindOf(provider);
	return {
		kind: kind === undefined ? 'service' : kind === 'saml' ? 'saml' : 'webIdentity',
		service: first?.service ?? '',
		useCase: first?.name ?? '',
		whose: 'own',
		accountId: '',
		asksExternalId: false,
		externalId: '',
		asksMfa: false,
		oidc: kind === 'oidc' ? provider : '',
		audience: '',
		organization: '',
		repository: '',
		branch: '',
		saml: kind === 'saml' ? provider : '',
		custom: emptyTrust,
		policies: [],
		boundary: [],
		name: '',
		description: '',
		tags: []
	};
}

/** Identity providers that are there in every account, with the key that says for which program. */
export const everybodys: ReadonlyMap<string, { readonly label: string; readonly key: string }> =
	new Map([
		[
			'cognito-identity.amazonaws.com',
			{ label: 'Amazon Cognito', key: 'cognito-identity.amazonaws.com:aud' }
		],
		['accounts.google.com', { label: 'Google', key: 'accounts.google.com:aud' }],
		['graph.facebook.com', { label: 'Facebook', key: 'graph.facebook.com:app_id' }],
		['www.amazon.com', { label: 'Login with Amazon', key: 'www.amazon.com:app_id' }]
	]);

export const github = 'token.actions.githubusercontent.com';

/** The address of a provider, by which its condition keys are named. */
export function issuerOf(oidc: string): string {
	return oidc.replace(/^.*:oidc-provider\//, '');
}

export function useCaseOf({ service, useCase }: Draft): UseCase | undefined {
	return useCases.find((each) => each.service === service && each.name === useCase);
}

/** The trust policy that the choices come to, as AWS's console writes it. */
export function trustFrom(draft: Draft, { id }: Pick<Account, 'id'>): string {
	switch (draft.kind) {
		case 'service':
			return json({
				Effect: 'Allow',
				Principal: { Service: useCaseOf(draft)?.principal ?? '' },
				Action: 'sts:AssumeRole'
			});
		case 'account':
			return json({
				Effect: 'Allow',
				Principal: {
					AWS: `arn:aws:iam::${draft.whose === 'own' ? id : draft.accountId.trim()}:root`
				},
				Action: 'sts:AssumeRole',
				...conditions({
					...(draft.asksExternalId
						? { StringEquals: { 'sts:ExternalId': draft.externalId.trim() } }
						: {}),
					...(draft.asksMfa ? { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } : {})
				})
			});
		case 'webIdentity':
			return json({
				Effect: 'Allow',
				Principal: { Federated: draft.oidc },
				Action: 'sts:AssumeRoleWithWebIdentity',
				...conditions(webIdentityConditions(draft))
			});
		case 'saml':
			return json({
				Effect: 'Allow',
				Principal: { Federated: draft.saml },
				Action: 'sts:AssumeRoleWithSAML',
				...conditions({ StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } })
			});
		case 'custom':
			return draft.custom;
	}
}

type Tests = Readonly<Record<string, Readonly<Record<string, string>>>>;

function webIdentityConditions({ oidc, audience, ...draft }: Draft): Tests {
	const issuer = issuerOf(oidc);
	const equals = { [everybodys.get(oidc)?.key ?? `${issuer}:aud`]: audience.trim() };
	if (issuer !== github) return { StringEquals: equals };
	const branch = draft.branch.trim();
	const place = `${draft.organization.trim()}/${draft.repository.trim() || '*'}`;
	const what = branch === '' ? '*' : `ref:refs/heads/${branch}`;
	return { StringEquals: equals, StringLike: { [`${issuer}:sub`]: `repo:${place}:${what}` } };
}

/** No element where there is nothing to ask. */
function conditions(tests: Tests) {
	return Object.keys(tests).length === 0 ? {} : { Condition: tests };
}

function json(statement: object): string {
	return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2);
}

/** All calls that it takes, performed as one action. */
export function roleCreation(draft: Draft, account: Pick<Account, 'id'>): readonly Wish[] {
	const RoleName = draft.name.trim();
	const Description = draft.description.trim();
	const [PermissionsBoundary] = draft.boundary;
	const Tags = tagsIn(draft.tags);
	const useCase = draft.kind === 'service' ? useCaseOf(draft) : undefined;
	return [
		iam('CreateRole', {
			RoleName,
			AssumeRolePolicyDocument: trustFrom(draft, account),
			...(Description === '' ? {} : { Description }),
			...(PermissionsBoundary === undefined ? {} : { PermissionsBoundary }),
			...(Tags.length === 0 ? {} : { Tags })
		}),
		...policiesOf(draft).map((PolicyArn) => iam('AttachRolePolicy', { RoleName, PolicyArn })),
		...(useCase?.principal === ec2
			? [
					iam('CreateInstanceProfile', { InstanceProfileName: RoleName }),
					iam('AddRoleToInstanceProfile', { InstanceProfileName: RoleName, RoleName })
				]
			: [])
	];
}

/** Those that are chosen, or that the use case brings. */
export function policiesOf(draft: Draft): readonly string[] {
	const brought = draft.kind === 'service' ? useCaseOf(draft)?.policies : undefined;
	return brought ?? draft.policies;
}
