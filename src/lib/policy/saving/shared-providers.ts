/**
 * OIDC providers that many customers of AWS share, each with the key that tells one customer from
 * another. A role that trusts one of them has to ask for it.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
export const sharedProviders: ReadonlyMap<string, string> = new Map([
	...keysOf('sub', [
		'agent.buildkite.com',
		'app.terraform.io',
		'gitlab.com',
		'oidc-configuration.audit-log.githubusercontent.com',
		'oidc.codefresh.io',
		'oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb',
		'proidc.upbound.io',
		'scalr.io',
		'studio.datachain.ai/api',
		'token.actions.githubusercontent.com',
		'tokens.cloud.shisho.dev',
		'vstoken.actions.githubusercontent.com'
	]),
	...keysOf('aud', [
		'api.pulumi.com/oidc',
		'cognito-identity.amazonaws.com',
		'oidc.vercel.com',
		'sandboxes.cloud'
	]),
	// Microsoft Sentinel’s tokens are the same for all its customers; the session’s name is not.
	['sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d', 'sts:RoleSessionName'] as const
]);

function keysOf(claim: string, providers: readonly string[]) {
	return providers.map((provider) => [provider, `${provider}:${claim}`] as const);
}
