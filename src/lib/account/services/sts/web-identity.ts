import * as v from 'valibot';
import type { Context as ConditionKeys } from '../../../policy/request';
import type { Account } from '../../account';
import type { Time } from '../../base/time';
import { textFromBase64url } from './encoded';
import { fail, type Failed } from '../../base/applied';
import { issuing, withoutScheme } from '../iam/providers/providers';
import type { GivenTag } from '../iam/tags/tags';

/** Somebody whom an OIDC provider vouches for. */
export interface WebIdentity {
	/** The provider's ARN, or its domain where AWS knows it by itself. */
	readonly provider: string;
	readonly audience: string;
	readonly subject: string;
	/** `ISSUER:sub` and the like, as trust policies ask for them. */
	readonly keys: ConditionKeys;
	readonly tags: readonly GivenTag[];
	readonly transitive: readonly string[];
	readonly sourceIdentity?: string;
}

const texts = v.union([v.string(), v.array(v.string())]);
const claims = v.looseObject({
	iss: v.string(),
	sub: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
	aud: texts,
	exp: v.number(),
	azp: v.optional(v.string()),
	amr: v.optional(v.array(v.string())),
	'https://aws.amazon.com/tags': v.optional(
		v.object({
			principal_tags: v.record(v.string(), v.tuple([v.string()])),
			transitive_tag_keys: v.optional(v.array(v.string()), [])
		})
	),
	'https://aws.amazon.com/source_identity': v.optional(v.string())
});
type Claims = v.InferOutput<typeof claims>;

/** Providers that trust policies name by their domain, and that an account need not know. */
const known: readonly string[] = ['accounts.google.com', 'cognito-identity.amazonaws.com'];

/**
 * Reads a token. Nobody's keys can be fetched here, so the signature is not checked: whoever writes
 * the scenario writes the token.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc.html
 */
export function readWebIdentity(
	account: Account,
	token: string,
	time: Time
): { readonly ok: true; readonly identity: WebIdentity } | Failed {
	const read = claimsOf(token);
	if (!read) return notJwt;
	const { iss, sub: subject, aud, exp, azp, amr } = read;
	const issuer = withoutScheme(iss);
	const provider = issuing(account, iss);
	if (!provider && !known.includes(issuer)) {
		return invalid(`No OpenIDConnect provider found in your account for ${iss}`);
	}
	const audiences = azp === undefined ? [aud].flat() : [azp];
	const audience = audiences.find((each) => !provider || provider.clientIds.includes(each));
	if (audience === undefined) return invalid('Incorrect token audience');
	const now = Math.floor(time / 1000);
	if (exp <= now) {
		return fail(
			'ExpiredTokenException',
			`Token expired: current date/time ${now} must be before the expiration date/time ${exp}`
		);
	}
	return {
		ok: true,
		identity: {
			provider: provider?.arn ?? issuer,
			audience,
			subject,
			keys: {
				[`${issuer}:aud`]: audience,
				[`${issuer}:sub`]: subject,
				// Where the token says who it was handed to, its own audience has another name.
				...(azp === undefined ? {} : { [`${issuer}:oaud`]: [aud].flat() }),
				...(amr ? { [`${issuer}:amr`]: amr } : {}),
				...(issuer === githubsIssuer ? githubsKeys(read) : {}),
				'aws:FederatedProvider': provider?.arn ?? issuer
			},
			...sessionOf(read)
		}
	};
}

const githubsIssuer = 'token.actions.githubusercontent.com';
/**
 * Of GitHub's tokens AWS makes these claims condition keys. In those of other providers a claim of
 * the same name may hold anything.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const githubsClaims = [
	'actor',
	'actor_id',
	'enterprise_id',
	'environment',
	'job_workflow_ref',
	'ref',
	'repository',
	'repository_id',
	'repository_owner_id',
	'workflow'
];

function githubsKeys(read: Claims): ConditionKeys {
	return Object.fromEntries(
		githubsClaims.flatMap((claim) => {
			const value = read[claim];
			return typeof value === 'string' ? [[`${githubsIssuer}:${claim}`, value]] : [];
		})
	);
}

/** What the provider wants the session to have. */
function sessionOf(read: Claims): Pick<WebIdentity, 'tags' | 'transitive' | 'sourceIdentity'> {
	const given = read['https://aws.amazon.com/tags'];
	const source = read['https://aws.amazon.com/source_identity'];
	return {
		tags: Object.entries(given?.principal_tags ?? {}).map(([Key, [Value]]) => ({ Key, Value })),
		transitive: given?.transitive_tag_keys ?? [],
		...(source === undefined ? {} : { sourceIdentity: source })
	};
}

/** The middle one of the three parts of a JSON Web Token. */
function claimsOf(token: string): Claims | undefined {
	const parts = token.split('.');
	const text = parts.length === 3 ? textFromBase64url(parts[1] ?? '') : undefined;
	const parsed = text === undefined ? undefined : v.safeParse(json, text);
	return parsed?.success ? parsed.output : undefined;
}

const json = v.pipe(v.string(), v.parseJson(), claims);

function invalid(message: string): Failed {
	return fail('InvalidIdentityToken', message);
}

const notJwt = invalid(
	'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)'
);
