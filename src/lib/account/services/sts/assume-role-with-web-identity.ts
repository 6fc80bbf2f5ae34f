import * as v from 'valibot';
import { trustTargets, type Asking } from './assuming';
import type { Identity } from '../../identity';
import type { Context } from '../../base/operation';
import { stsOperation } from './operation';
import type { Failed } from '../../base/applied';
import { bounded } from '../../base/parameters';
import { openRoleSession } from './role-session';
import { packedSimplified, type Limits } from './session-limits';
import { readWebIdentity, type WebIdentity } from './web-identity';
import { readVouched, unsigned } from './vouched';
import { policies, roleArn, roleDuration, roleSessionName } from './parameters';

const parameters = v.object({
	RoleArn: roleArn,
	RoleSessionName: roleSessionName,
	WebIdentityToken: bounded(4, 20_000, '[^]*'),
	...policies,
	DurationSeconds: v.optional(roleDuration)
});

/**
 * The call is not signed: the token says who calls.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export const assumeRoleWithWebIdentity = stsOperation({
	name: 'AssumeRoleWithWebIdentity',
	level: 'Write',
	handsOutCredentials: true,
	parameters,
	secrets: ['WebIdentityToken'],
	simplified: `The token is a JSON Web Token whose signature is not checked; its issuer must be a provider of the account and its audience one of that provider's client ids. OAuth 2.0 access tokens are not taken. ${packedSimplified}`,
	access: {
		kind: 'trust',
		resource: (context, given) => {
			const read = readAsking(context, given);
			if (!read.ok) return read;
			const { asking, identity } = read;
			return trustTargets(context.account, asking, 'sts:AssumeRoleWithWebIdentity', {
				context: identity.keys,
				principal: { kind: 'federated', provider: identity.provider },
				denied: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
				event: { userIdentity: userIdentity(identity) }
			});
		},
		apply: (context, given) => {
			const read = readAsking(context, given);
			if (!read.ok) return read;
			const { asking, identity, limits } = read;
			const { provider, audience, subject } = identity;
			const opened = openRoleSession(unsigned(context), asking, limits, given.DurationSeconds, {
				SubjectFromWebIdentityToken: subject,
				Provider: provider,
				Audience: audience
			});
			return { ...opened, event: { ...opened.event, userIdentity: userIdentity(identity) } };
		}
	}
});

function userIdentity({ provider, audience, subject }: WebIdentity) {
	return {
		type: 'WebIdentityUser',
		principalId: `${provider}:${audience}:${subject}`,
		userName: subject,
		identityProvider: provider
	} as const;
}

type Read = {
	readonly ok: true;
	readonly asking: Asking;
	readonly identity: WebIdentity;
	readonly limits: Limits;
};

function readAsking(
	{ account, time }: Context<Identity>,
	given: v.InferOutput<typeof parameters>
): Read | Failed {
	const read = readWebIdentity(account, given.WebIdentityToken, time);
	if (!read.ok) return read;
	const { identity } = read;
	const { RoleArn: roleArn, RoleSessionName: name } = given;
	const { provider, tags, transitive, sourceIdentity } = identity;
	const session = { roleArn, name, provider, tags, transitive };
	const source = sourceIdentity === undefined ? {} : { sourceIdentity };
	const vouched = readVouched({ ...session, ...source }, given);
	return vouched.ok ? { ...vouched, identity } : vouched;
}
