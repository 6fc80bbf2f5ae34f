import * as v from 'valibot';
import { trustTargets, type Asking } from './assuming';
import type { Identity } from '../../identity';
import type { Context } from '../../base/operation';
import { stsOperation } from './operation';
import type { Failed } from '../../base/applied';
import { bounded } from '../../base/parameters';
import { policyArn } from '../iam/parameters';
import { readAssertion, type SamlIdentity } from './saml-assertion';
import { openRoleSession } from './role-session';
import { packedSimplified, type Limits } from './session-limits';
import { readVouched, unsigned } from './vouched';
import { policies, roleArn, roleDuration } from './parameters';

const parameters = v.object({
	RoleArn: roleArn,
	PrincipalArn: policyArn,
	SAMLAssertion: bounded(4, 100_000, '[^]*'),
	...policies,
	DurationSeconds: v.optional(roleDuration)
});

/**
 * The call is not signed: the assertion says who calls.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html
 */
export const assumeRoleWithSaml = stsOperation({
	name: 'AssumeRoleWithSAML',
	level: 'Write',
	handsOutCredentials: true,
	parameters,
	secrets: ['SAMLAssertion'],
	simplified: `The assertion's signature is not checked and encrypted assertions are not read. ${packedSimplified}`,
	access: {
		kind: 'trust',
		resource: (context, given) => {
			const read = readAsking(context, given);
			if (!read.ok) return read;
			const { asking, identity } = read;
			return trustTargets(context.account, asking, 'sts:AssumeRoleWithSAML', {
				context: identity.keys,
				principal: { kind: 'federated', provider: given.PrincipalArn },
				denied: 'Not authorized to perform sts:AssumeRoleWithSAML',
				event: { userIdentity: userIdentity(identity) }
			});
		},
		apply: (context, given) => {
			const read = readAsking(context, given);
			if (!read.ok) return read;
			const { asking, identity, limits } = read;
			// The shorter of what the caller and what the provider wants.
			const wished = [given.DurationSeconds, identity.duration].filter(
				(each) => each !== undefined
			);
			const seconds = wished.length === 0 ? undefined : Math.min(...wished);
			const opened = openRoleSession(unsigned(context), asking, limits, seconds, {
				Subject: identity.subject,
				SubjectType: identity.subjectType,
				Issuer: identity.issuer,
				Audience: identity.audience,
				NameQualifier: identity.nameQualifier
			});
			return { ...opened, event: { ...opened.event, userIdentity: userIdentity(identity) } };
		}
	}
});

function userIdentity({ subject, nameQualifier }: SamlIdentity) {
	return {
		type: 'SAMLUser',
		principalId: `${nameQualifier}:${subject}`,
		userName: subject,
		identityProvider: nameQualifier
	} as const;
}

type Read = {
	readonly ok: true;
	readonly asking: Asking;
	readonly identity: SamlIdentity;
	readonly limits: Limits;
};

function readAsking(
	{ account, time }: Context<Identity>,
	given: v.InferOutput<typeof parameters>
): Read | Failed {
	const { RoleArn: arn, PrincipalArn: provider, SAMLAssertion: assertion } = given;
	const read = readAssertion(account, { assertion, principalArn: provider, roleArn: arn }, time);
	if (!read.ok) return read;
	const { identity } = read;
	const { sessionName: name, tags, transitive, sourceIdentity } = identity;
	const session = { roleArn: arn, name, provider, tags, transitive };
	const source = sourceIdentity === undefined ? {} : { sourceIdentity };
	const vouched = readVouched({ ...session, ...source }, given);
	return vouched.ok ? { ...vouched, identity } : vouched;
}
