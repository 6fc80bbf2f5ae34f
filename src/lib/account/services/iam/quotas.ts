/**
 * AWS's quotas before any increase is asked for; sizes are in characters without white space.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const quotas = {
	users: 5000,
	groups: 300,
	roles: 1000,
	policies: 1500,
	instanceProfiles: 1000,
	serverCertificates: 20,
	oidcProviders: 100,
	samlProviders: 100,

	versionsPerPolicy: 5,
	/** One of each managed policy that is attached or a boundary. */
	policyVersionsInUse: 10_000,
	/** Managed policies. */
	policiesPerUser: 10,
	policiesPerGroup: 10,
	policiesPerRole: 20,
	groupsPerUser: 10,
	rolesPerInstanceProfile: 1,
	tagsPerResource: 50,

	/** Of a user or root; inactive ones count. */
	accessKeysPerHolder: 2,
	/** Of a user or root, whatever their kinds. */
	mfaDevicesPerHolder: 8,
	signingCertificatesPerUser: 2,
	/** Kept so that they are not used again, as far back as a password policy can demand. */
	formerPasswords: 24,

	managedPolicySize: 6144,
	/** Of all inline policies together. */
	userPolicySize: 2048,
	groupPolicySize: 5120,
	rolePolicySize: 10_240,
	trustPolicySize: 2048
} as const;
