import type { Context, Target } from '../../../base/operation';
import { byArn } from '../../../base/operation';
import { fail } from '../../../base/applied';
import { policyArn } from '../parameters';
import { about } from '../operation';
import { lookUp } from '../../../base/table';

/** The provider of an OpenIDConnectProviderArn. */
export const aboutOidcProvider = aboutOidc(
	(arn) => `OpenIDConnect Provider not found for arn ${arn}`
);

/** The same in the words of the call that deletes it. */
export const aboutOidcProviderToDelete = aboutOidc(
	(arn) => `OpenId connect Provider ${arn} cannot be found.`
);

function aboutOidc(missing: (arn: string) => string) {
	return about({
		named: { OpenIDConnectProviderArn: policyArn },
		target: (context, { OpenIDConnectProviderArn: arn }) => providerTarget(context, arn),
		find: ({ account }, { OpenIDConnectProviderArn: arn }) => {
			if (!isOidcArn(arn)) return invalidArn(arn);
			const provider = lookUp(account.iam.providers, arn);
			return provider?.kind === 'oidc'
				? { ok: true, subject: provider }
				: fail('NoSuchEntity', missing(arn));
		}
	});
}

/** The provider of a SAMLProviderArn. */
export const aboutSamlProvider = about({
	named: { SAMLProviderArn: policyArn },
	target: (context, { SAMLProviderArn: arn }) => providerTarget(context, arn),
	find: ({ account }, { SAMLProviderArn: arn }) => {
		if (!/^arn:aws:iam::\d{12}:saml-provider\/.+$/.test(arn)) return invalidArn(arn);
		const provider = lookUp(account.iam.providers, arn);
		return provider?.kind === 'saml'
			? { ok: true, subject: provider }
			: fail('NoSuchEntity', `Manifest not found for arn ${arn}`);
	}
});

/** Names differ regardless of case, ARNs do not: the policies see the provider's own. */
function providerTarget({ account }: Context, arn: string): Target {
	return byArn(lookUp(account.iam.providers, arn)?.arn ?? arn);
}

function isOidcArn(arn: string): boolean {
	return /^arn:aws:iam::\d{12}:oidc-provider\/.+$/.test(arn);
}

/** What AWS says is not documented. */
function invalidArn(arn: string) {
	return fail('InvalidInput', `ARN ${arn} is not valid.`);
}
