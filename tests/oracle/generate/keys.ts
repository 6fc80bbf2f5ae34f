/** A family of condition operators that compare values of one type. */
export type Family = 'String' | 'Numeric' | 'Date' | 'Bool' | 'IpAddress' | 'Arn';

export interface ContextKey {
	readonly key: string;
	readonly families: readonly Family[];
	/** Values that requests have. */
	readonly actual: readonly [string, ...string[]];
	/** Values that policies ask for. */
	readonly wanted: readonly [string, ...string[]];
	/** A multivalued key. */
	readonly many?: true;
}

/**
 * The keys that requests are given. All are global, since iam-simulate sets aside any key that the
 * service's data do not name for the action.
 */
export const contextKeys: readonly ContextKey[] = [
	{
		key: 'aws:PrincipalTag/team',
		families: ['String'],
		actual: ['maps', 'Maps', 'plans', 'm*', 'jun'],
		wanted: ['maps', 'MAPS', 'ma*', 'm?ps', '*', '${aws:username}', 'm${*}', 'plans']
	},
	{
		key: 'aws:RequestedRegion',
		families: ['String'],
		actual: ['eu-west-1', 'us-east-1'],
		wanted: ['eu-west-1', 'eu-*', 'EU-WEST-1', '*-?']
	},
	{
		key: 'aws:SourceIdentity',
		families: ['String'],
		actual: ['jun', 'Jun', 'wanda'],
		wanted: ['jun', '${aws:username}', "${aws:PrincipalTag/team, 'jun'}", '??n', 'w*']
	},
	{
		key: 'aws:SourceVpce',
		families: ['String'],
		actual: ['vpce-1a2b3c4d', 'vpce-5e6f7a8b'],
		wanted: ['vpce-1a2b3c4d', 'vpce-*']
	},
	{
		key: 'aws:SourceArn',
		families: ['Arn', 'String'],
		actual: ['arn:aws:sns:eu-west-1:111122223333:news', 'arn:aws:s3:::maps', 'arn:aws:iam::1:a:b'],
		wanted: [
			'arn:aws:sns:eu-west-1:111122223333:news',
			'arn:aws:sns:*:111122223333:*',
			'arn:aws:s3:::m*',
			'arn:aws:*',
			'arn:aws:s?s:eu-*:*:n??s',
			'arn:aws:iam::1:*',
			'arn:aws:sns:*:news'
		]
	},
	{
		key: 'aws:MultiFactorAuthAge',
		families: ['Numeric'],
		actual: ['0', '120', '3600', '99.5'],
		wanted: ['120', '3600', '99.50', '0', '-1', 'maps']
	},
	{
		key: 'aws:CurrentTime',
		families: ['Date'],
		actual: ['2026-11-23T16:00:00Z', '2026-11-23', '2026-01-01T00:00:00Z'],
		wanted: [
			'2026-11-23T16:00:00Z',
			'2026-11-23T17:00:00+01:00',
			'2026-11-23',
			'2026',
			'2027-01-01T00:00:00.5Z',
			'1795449600'
		]
	},
	{
		key: 'aws:EpochTime',
		families: ['Date', 'Numeric'],
		actual: ['1795449600', '1767225600'],
		wanted: ['1795449600', '2026-01-01T00:00:00Z', '1767225600']
	},
	{
		key: 'aws:MultiFactorAuthPresent',
		families: ['Bool'],
		actual: ['true', 'false'],
		wanted: ['true', 'false', 'True']
	},
	{
		key: 'aws:SecureTransport',
		families: ['Bool'],
		actual: ['true', 'false'],
		wanted: ['true', 'false']
	},
	{
		key: 'aws:SourceIp',
		families: ['IpAddress'],
		actual: ['203.0.113.7', '198.51.100.1', '2001:db8::7'],
		wanted: [
			'203.0.113.0/24',
			'203.0.113.7',
			'203.0.113.7/32',
			'198.51.100.0/25',
			'2001:db8::/32',
			'2001:0db8:0:0::7',
			'0.0.0.0/0',
			'::/0'
		]
	},
	{
		key: 'aws:TagKeys',
		families: ['String'],
		many: true,
		actual: ['team', 'cost', 'Team'],
		wanted: ['team', 'cost', 't*', 'TEAM', 'owner']
	},
	{
		key: 'aws:PrincipalOrgPaths',
		families: ['String'],
		many: true,
		actual: ['o-a1/r-ab/ou-ab-1/', 'o-a1/r-ab/ou-ab-2/'],
		wanted: ['o-a1/r-ab/ou-ab-1/', 'o-a1/*', 'o-a1/r-ab/ou-ab-?/']
	}
];

/** Keys that follow from the request itself, which policies ask about as well. */
const ownKeys: readonly ContextKey[] = [
	{
		key: 'aws:PrincipalArn',
		families: ['Arn', 'String'],
		actual: [''],
		wanted: [
			'arn:aws:iam::111122223333:user/jun',
			'arn:aws:iam::111122223333:user/*',
			'arn:aws:iam::*:role/mapper',
			'arn:aws:iam::111122223333:role/*',
			'arn:aws:sts::*:federated-user/wanda',
			'arn:aws:*:*:*:*'
		]
	},
	{
		key: 'aws:PrincipalAccount',
		families: ['String'],
		actual: [''],
		wanted: ['111122223333', '444455556666', '${aws:ResourceAccount}']
	},
	{
		key: 'aws:ResourceAccount',
		families: ['String'],
		actual: [''],
		wanted: ['111122223333', '${aws:PrincipalAccount}']
	},
	{
		key: 'aws:PrincipalType',
		families: ['String'],
		actual: [''],
		wanted: ['User', 'AssumedRole', 'Account', 'Anonymous', '*User']
	},
	{ key: 'aws:username', families: ['String'], actual: [''], wanted: ['jun', 'JUN', 'w*', '*'] }
];

export const conditionKeys: readonly ContextKey[] = [...contextKeys, ...ownKeys];
