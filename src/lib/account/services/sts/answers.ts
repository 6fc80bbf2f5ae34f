import * as v from 'valibot';
import { timestamp } from '../../base/answers';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_Credentials.html */
const credentials = {
	Credentials: v.object({
		AccessKeyId: v.string(),
		SecretAccessKey: v.string(),
		SessionToken: v.string(),
		Expiration: timestamp
	})
};
const assumed = { AssumedRoleUser: v.object({ AssumedRoleId: v.string(), Arn: v.string() }) };
/** Of session policies and tags, where there are any. */
const size = { PackedPolicySize: v.exactOptional(v.number()) };
const source = { SourceIdentity: v.exactOptional(v.string()) };

/** What STS's operations answer. */
export const stsAnswers = {
	AssumeRole: v.object({ ...credentials, ...assumed, ...size, ...source }),
	AssumeRoleWithSAML: v.object({
		...credentials,
		...assumed,
		...size,
		Subject: v.string(),
		SubjectType: v.string(),
		Issuer: v.string(),
		Audience: v.string(),
		NameQualifier: v.string(),
		...source
	}),
	AssumeRoleWithWebIdentity: v.object({
		...credentials,
		SubjectFromWebIdentityToken: v.string(),
		...assumed,
		...size,
		Provider: v.string(),
		Audience: v.string(),
		...source
	}),
	DecodeAuthorizationMessage: v.object({ DecodedMessage: v.string() }),
	GetAccessKeyInfo: v.object({ Account: v.string() }),
	GetCallerIdentity: v.object({ UserId: v.string(), Account: v.string(), Arn: v.string() }),
	GetFederationToken: v.object({
		...credentials,
		FederatedUser: v.object({ FederatedUserId: v.string(), Arn: v.string() }),
		...size
	}),
	GetSessionToken: v.object(credentials)
};
