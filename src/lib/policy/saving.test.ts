import { describe, expect, test } from 'vitest';
import { save, type PolicyUse } from './saving';

/** What IAM says, or that it saves it. */
function answer(document: object | string, use: PolicyUse = 'managed'): string {
	const text = typeof document === 'string' ? document : JSON.stringify(document);
	const saving = save(text, use);
	return saving.ok ? 'saved' : saving.error;
}

const Version = '2012-10-17';
const bucket = 'arn:aws:s3:::example_bucket';
const list = { Effect: 'Allow', Action: 's3:ListBucket', Resource: bucket };
const one = (more: object = {}) => ({ Version, Statement: { ...list, ...more } });
const on = (Condition: unknown) => one({ Condition });
/** With nothing but what is given. */
const bare = (...Statement: object[]) => ({ Version, Statement });

const syntax = 'Syntax errors in policy.';
const version = 'Policy document must be version 2012-10-17 or greater.';
const legacy = 'The policy failed legacy parsing';
const sids = 'Statement IDs (SID) in a single policy must be unique.';
const actions = 'Policy statement must contain actions.';
const resources = 'Policy statement must contain resources.';
const vendor = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
const colon = 'Actions/Condition can contain only one colon.';
const regexes = 'Resource vendor must be fully qualified and cannot contain regexes.';
const noArn = (value: string) => `Resource ${value} must be in ARN format or "*".`;
const partition = (name: string, whole: string) =>
	`Partition "${name}" is not valid for resource "${whole}".`;
const iamPath =
	'IAM resource path must either be "*", root, or start with user/, federated-user/, role/, group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, oidc-provider/, report/, access-report/.';

type Row = readonly [document: object | string, answer: string];

/** Answers of CreatePolicy recorded from AWS, as moto’s tests have them. */
describe('a managed policy is refused as AWS has been seen to refuse it', () => {
	const read: readonly Row[] = [
		['This is not a json document', syntax],
		[{ Version: '2013-10-17', Statement: list }, syntax],
		[{ Version }, syntax],
		[{ Version, Statement: [] }, syntax],
		[{ Version, Statement: ['afd'] }, syntax],
		[{ ...one(), 'Extra field': 'value' }, syntax],
		[one({ 'Extra field': 'value' }), syntax],
		[{ ...one(), Id: ['cd3a324d2343d942772346'] }, syntax],
		[{ ...one(), Id: {} }, syntax],
		[one({ Effect: 'invalid' }), syntax],
		[one({ Effect: undefined }), syntax],
		[one({ Resource: { a: bucket } }), syntax],
		[one({ Resource: ['adfdf', {}] }), syntax],
		[one({ Action: [[]] }), syntax],
		[one({ Action: {} }), syntax],
		[one({ NotResource: [] }), syntax],
		[one({ NotResource: '*' }), syntax],
		[one({ Action: [], NotAction: 's3s:ListBucket' }), syntax],
		[one({ Action: 'iam:dsf', NotAction: 's3:ListBucket' }), syntax],
		[on([]), syntax],
		[on('a'), syntax],
		[on({ a: 'b' }), syntax],
		[on({ DateGreaterThan: 'b' }), syntax],
		[on({ DateGreaterThan: [] }), syntax],
		[on({ DateGreaterThan: { a: {} } }), syntax],
		[one({ Action: undefined, Condition: { DateGreaterThan: { a: {} } } }), syntax],
		[on({ x: { a: '1' } }), syntax],
		[on({ 'ForAnyValue::StringEqualsIfExists': { a: 'asf' } }), syntax],
		[on([{ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'Department' } }]), syntax],
		[one({ Sid: {} }), syntax],
		[one({ Sid: [] }), syntax]
	];
	const ofToday: readonly Row[] = [
		[{ Statement: list }, version],
		[{ Version: '2008-10-17', Statement: list }, version],
		[
			{
				Statement: [
					{ ...list, Sid: 'sdf' },
					{ Sid: 'sdf', Effect: 'Allow' }
				]
			},
			version
		],
		[{ Statement: { ...list, Effect: 'denY' } }, version],
		[{ Statement: { ...list, Condition: { DateGreaterThan: { a: 'sdfdsf' } } } }, version]
	];
	const older: readonly Row[] = [
		[one({ Effect: 'denY' }), legacy],
		[one({ Effect: 'allow', Action: undefined, Resource: 'arn:aws:s3:us-east-1::b' }), legacy],
		[bare({ ...list, Sid: 'sdf', Effect: 'aLLow' }, { Sid: 'sdf', Effect: 'Allow' }), legacy],
		[on({ DateGreaterThan: { a: 'sdfdsf' } }), legacy],
		[bare({ Effect: 'Allow', Condition: { DateGreaterThan: { a: 'sdfdsf' } } }), legacy],
		[
			one({ Resource: 'arn:error:s3:::b', Condition: { DateGreaterThan: { a: 'sdfdsf' } } }),
			legacy
		],
		[on({ DateLessThanEquals: { a: '234-13' } }), legacy],
		[on({ DateLessThanEquals: { a: '2016-12-13t2:00:00.593194+1' } }), legacy],
		[on({ DateLessThanEquals: { a: '2016-12-13t2:00:00.1999999999+10:59' } }), legacy],
		[on({ DateLessThan: { a: '9223372036854775808' } }), legacy],
		[one({ Resource: 'arn:aws:s3::example_bucket' }), legacy],
		[one({ Action: undefined, Resource: 'arn:aws:s3::example_bucket' }), legacy],
		[one({ Resource: undefined, NotResource: 'arn:aws:s3::example_bucket' }), legacy],
		[one({ Resource: 'arn:aws::::example_bucket' }), legacy],
		[one({ Resource: 'arn:aws::fdsasf' }), legacy]
	];
	const contents: readonly Row[] = [
		[bare({ ...list, Sid: 'sdf' }, { Sid: 'sdf', Effect: 'Allow' }), sids],
		[bare({ Effect: 'Allow' }), actions],
		[one({ Action: undefined }), actions],
		[one({ Action: [] }), actions],
		[bare({ Effect: 'Deny' }, list), actions],
		[one({ Resource: undefined }), resources],
		[one({ Resource: [] }), resources],
		[one({ Action: 'invalid' }), vendor],
		[one({ Action: undefined, NotAction: '' }), vendor],
		[one({ Action: 'invalid', Resource: undefined }), vendor],
		[one({ Action: 'a a:ListBucket' }), 'Vendor a a is not valid'],
		[one({ Action: 's3:List:Bucket' }), colon],
		[bare({ ...list, Action: 's3s:ListBucket' }, { ...list, Action: 's:3s:ListBucket' }), colon]
	];
	const forms: readonly Row[] = [
		[one({ Resource: 'invalid resource' }), noArn('invalid resource')],
		[one({ Resource: '' }), noArn('')],
		[one({ Resource: ['adf'] }), noArn('adf')],
		[one({ Action: 's:3:ListBucket', Resource: 'sdfsadf' }), noArn('sdfsadf')],
		[one({ Resource: 'a:bsdfdsafsad' }), partition('bsdfdsafsad', 'arn:bsdfdsafsad:*:*:*:*')],
		[one({ Resource: 'a:b:cadfsdf' }), partition('b', 'arn:b:cadfsdf:*:*:*')],
		[one({ Resource: 'a:b:c:d:e:f:g:h' }), partition('b', 'arn:b:c:d:e:f:g:h')],
		[one({ Resource: 'aws:s3:::example_bucket' }), partition('s3', 'arn:s3:::example_bucket:*')],
		[
			one({ Resource: ['arn:error:s3:::b', 'arn:error:s3::b'] }),
			partition('error', 'arn:error:s3:::b')
		],
		[one({ Resource: 'arn:aws' }), regexes],
		[one({ Resource: 'arn:aws:iam:::example_bucket' }), iamPath],
		[
			one({ Resource: 'arn:aws:iam:us-east-1::example_bucket' }),
			'IAM resource arn:aws:iam:us-east-1::example_bucket cannot contain region information.'
		],
		[
			one({ Resource: 'arn:aws:s3:us-east-1::example_bucket' }),
			'Resource arn:aws:s3:us-east-1::example_bucket can not contain region information.'
		]
	];
	test.each([...read, ...ofToday, ...older, ...contents, ...forms])('%j: %s', (document, says) => {
		expect(answer(document)).toBe(says);
	});
});

/** Recorded from AWS, as moto’s tests have them. */
describe('a managed policy is saved as AWS has been seen to save it', () => {
	const window = {
		DateGreaterThan: { 'aws:CurrentTime': '2017-07-01T00:00:00Z' },
		DateLessThan: { 'aws:CurrentTime': '2017-12-31T23:59:59Z' }
	};
	const rows: readonly object[] = [
		one(),
		{ ...one(), Id: 'sdfsdfsdf' },
		one({ Action: 'iam: asdf safdsf af ' }),
		one({ Action: '*', Resource: [bucket, '*'] }),
		one({ Action: 'aaaaaadsfdsafsadfsadfaaaaa:ListBucket' }),
		one({ Action: 's3-s:ListBucket' }),
		one({ Action: 's3.s:ListBucket' }),
		bare({ Effect: 'Allow', NotAction: 's3:ListBucket', NotResource: '*' }),
		one({ Resource: 'arn:aws:iam:::user/example_bucket' }),
		one({ Resource: 'arn:aws:s33:::example_bucket' }),
		one({ Resource: 'arn:aws:fdsasf' }),
		one({ Resource: 'arn:aws:cloudwatch:us-east-1::example_bucket' }),
		one({ Resource: 'arn:aws:invalid-service:us-east-1::example_bucket' }),
		one({ Resource: 'arn:aws:rds:region:*:*' }),
		one({ Resource: 'arn:aws:iam::*:user/${aws:username}' }),
		one({
			Resource: ['arn:aws:s3:us-west-2:123456789012:accesspoint/my-access-point/object/*']
		}),
		on({}),
		on(window),
		on({ DateGreaterThan: {} }),
		on({ DateGreaterThan: { a: [] } }),
		on({ DateGreaterThan: { a: '01T' } }),
		on({ DateLessThanEquals: { a: '2016-12-13T21:20:37.593194+00:00' } }),
		on({ DateLessThanEquals: { a: '2016-12-13t2:00:00.593194+23' } }),
		on({ DateLessThan: { a: '-292275054' } }),
		on({ 'ForAnyValue:StringEqualsIfExists': { a: 'asf' } }),
		on({ a: {} }),
		on({ x: {}, y: {} }),
		bare({ ...list, Sid: 'sdf' }, list),
		bare({ ...list, Sid: '' }, { ...list, Sid: '' })
	];
	test.each(rows)('%j', (document) => {
		expect(answer(document)).toBe('saved');
	});
});

describe('beyond those', () => {
	const anywhere = (Resource: string) => one({ Resource });
	test.each([
		// Recorded from AWS, 2026.
		['a wildcard for the service', anywhere('arn:aws:*:*:*:*x*'), regexes],
		['a wildcard in the service', anywhere('arn:aws:s*:::b'), regexes],
		['a wildcard that takes in the service', anywhere('arn:*'), regexes],
		['S3, and nothing more', anywhere('arn:aws:s3'), legacy],
		['a word for the account', anywhere('arn:aws:sqs:eu-west-1:xxxx:maps'), legacy],
		[
			'a variable for the partition',
			anywhere('arn:${P}:s3:::b'),
			partition('${P}', 'arn:${P}:s3:::b')
		],
		[
			'a bucket with an account',
			anywhere('arn:aws:s3::111122223333:b'),
			'Resource arn:aws:s3::111122223333:b cannot contain an account id.'
		],
		[
			'a bucket whose name begins like a job',
			anywhere('arn:aws:s3:eu-west-1::job-lists'),
			'Resource arn:aws:s3:eu-west-1::job-lists can not contain region information.'
		],
		[
			'a hosted zone with a Region',
			anywhere('arn:aws:route53:eu-west-1:111122223333:hostedzone/*'),
			'Resource arn:aws:route53:eu-west-1:111122223333:hostedzone/* can not contain region information.'
		],
		['a word for a date', on({ DateLessThan: { a: 'tomorrow' } }), legacy],
		['a word for a number', on({ NumericEquals: { a: 'ten' } }), legacy],
		['truth for a number', on({ NumericEquals: { a: true } }), legacy],
		['a variable for a number', on({ NumericLessThan: { a: '${aws:EpochTime}' } }), legacy],
		['an address out of range', on({ IpAddress: { 'aws:SourceIp': '300.1.1.1/24' } }), legacy],
		['one of several addresses', on({ NotIpAddress: { a: ['10.0.0.0/8', 'home'] } }), legacy],
		['a name for an ARN', on({ ArnEquals: { 'aws:PrincipalArn': 'alice' } }), legacy],
		['half an ARN', on({ ArnLikeIfExists: { 'aws:PrincipalArn': 'arn:aws:iam' } }), legacy],
		['bytes that are no Base64', on({ BinaryEquals: { a: 'æ' } }), syntax],
		['IfExists on Null', on({ NullIfExists: { a: 'true' } }), syntax],
		// IAM User Guide: the characters of a Sid; a policy of an identity has no principal.
		[
			'a Sid with a space',
			one({ Sid: 'Read maps' }),
			'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*'
		],
		['a principal', one({ Principal: '*' }), 'Policy document should not specify a principal.']
	])('%s is refused', (_, document, says) => {
		expect(answer(document)).toBe(says);
	});

	test.each([
		// IAM User Guide: an ARN that ends early is filled up with wildcards.
		['part of an ARN', anywhere('arn:aws:sqs')],
		['any account', anywhere('arn:aws:sqs:*:*:maps')],
		['AWS’s own account', anywhere('arn:aws:iam::aws:policy/ReadOnlyAccess')],
		['any partition', anywhere('arn:*:s3:::b')],
		// Service Authorization Reference: the ARNs of S3's kinds of resource.
		...[
			...['accesspoint/maps', 'access-grants/default', 'async-request/mrap/delete/a', 'job/*'],
			...['storage-lens/maps', 'storage-lens-group/maps']
		].map((kind): [string, object] => [
			`S3’s ${kind}`,
			anywhere(`arn:aws:s3:eu-west-1:111122223333:${kind}`)
		]),
		['all of S3', anywhere('arn:aws:s3:*:*:*')],
		['a Boolean without quotes', on({ Bool: { 'aws:SecureTransport': false } })],
		['a number without quotes', on({ NumericLessThan: { 'aws:MultiFactorAuthAge': 3600 } })],
		['any ARN', on({ ArnLike: { 'aws:PrincipalArn': '*' } })],
		['an ARN with a variable', on({ ArnEquals: { 'aws:PrincipalArn': '${aws:SourceArn}' } })]
	])('%s is saved', (_, document) => {
		expect(answer(document)).toBe('saved');
	});

	test.each(['inline', 'session'] as const)('of 2008 a policy may be where it is %s', (use) => {
		expect(answer({ Statement: list }, use)).toBe('saved');
	});

	/** IAM User Guide: in a session policy an ARN is not filled up. */
	test('in a session policy an ARN is whole', () => {
		expect(answer(anywhere('arn:aws:sqs'), 'session')).toBe(noArn('arn:aws:sqs'));
	});

	/** IAM might save it: it does not look at the first segment. We could not decide by it. */
	test('what begins with something else than arn is refused, whatever follows', () => {
		expect(answer(anywhere('maps:aws:s3:::b'))).toBe(syntax);
	});
});

describe('a trust policy', () => {
	const trust = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' };
	const trusting = (more: object) => bare({ ...trust, ...more });
	const claims = 'AssumeRole policy may only specify STS AssumeRole actions.';

	test.each([
		// Recorded from AWS, 2026.
		[
			'for everybody, without a type',
			trusting({ Principal: '*' }),
			'AssumeRolepolicy contained an invalid principal: "STAR":"*".'
		],
		[
			'with a resource and nobody',
			trusting({ Principal: undefined, Resource: '*' }),
			'Has prohibited field Resource'
		],
		['with all but a resource', trusting({ NotResource: '*' }), 'Has prohibited field Resource'],
		[
			'with an operator in small letters',
			trusting({ Condition: { stringEquals: { a: 'b' } } }),
			'Invalid Condition type : stringEquals'
		],
		['with half an effect', trusting({ Effect: 'allow' }), 'Invalid effect: allow'],
		['with a word for a number', trusting({ Condition: { NumericEquals: { a: 'ten' } } }), legacy],
		['about something else', trusting({ Action: 's3:GetObject' }), claims],
		['that is half a statement', trusting({ Extra: 1 }), syntax]
	])('%s is refused', (_, document, says) => {
		expect(answer(document, 'trust')).toBe(says);
	});

	/** IAM User Guide: identity-provider controls for shared OIDC providers. */
	describe('that trusts a provider whom many share asks whose people come', () => {
		const web = (provider: string, Condition?: object) =>
			trusting({
				Principal: { Federated: provider },
				Action: 'sts:AssumeRoleWithWebIdentity',
				Condition
			});
		const arn = (provider: string) => `arn:aws:iam::111122223333:oidc-provider/${provider}`;
		const github = arn('token.actions.githubusercontent.com');
		const sub = 'token.actions.githubusercontent.com:sub';
		const cognito = 'cognito-identity.amazonaws.com';
		const sentinel = 'sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d';

		test.each([
			['agent.buildkite.com', 'sub'],
			['api.pulumi.com/oidc', 'aud'],
			['app.terraform.io', 'sub'],
			['gitlab.com', 'sub'],
			['oidc-configuration.audit-log.githubusercontent.com', 'sub'],
			['oidc.codefresh.io', 'sub'],
			['oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb', 'sub'],
			['oidc.vercel.com', 'aud'],
			['proidc.upbound.io', 'sub'],
			['sandboxes.cloud', 'aud'],
			['scalr.io', 'sub'],
			['studio.datachain.ai/api', 'sub'],
			['token.actions.githubusercontent.com', 'sub'],
			['tokens.cloud.shisho.dev', 'sub'],
			['vstoken.actions.githubusercontent.com', 'sub']
		])('%s: by its claim %s', (provider, claim) => {
			asksFor(arn(provider), `${provider}:${claim}`);
		});
		test.each([
			['Cognito', cognito, `${cognito}:aud`],
			['Microsoft Sentinel, by the name of the session', arn(sentinel), 'sts:RoleSessionName']
		])('%s', (_, provider, key) => {
			asksFor(provider, key);
		});
		function asksFor(provider: string, key: string) {
			const other = { StringEquals: { 'aws:RequestTag/team': 'maps' } };
			expect(answer(web(provider, other), 'trust')).toContain(key);
			expect(answer(web(provider, { StringLike: { [key]: 'maps*' } }), 'trust')).toBe('saved');
		}

		test('Cognito without any condition has words of its own', () => {
			expect(answer(web(cognito), 'trust')).toBe(
				'A condition block must be present for the Cognito provider'
			);
		});

		test.each([
			['every subject', { StringLike: { [sub]: '*' } }],
			['every subject beside one', { StringLike: { [sub]: ['repo:marlow/maps:*', '**'] } }],
			['all but one subject', { StringNotEquals: { [sub]: 'repo:marlow/maps' } }],
			['any subject that is there', { Null: { [sub]: 'false' } }],
			['no subject', { StringEquals: { [sub]: [] } }]
		])('%s is none', (_, Condition) => {
			expect(answer(web(github, Condition), 'trust')).toContain(sub);
		});

		test.each([
			[
				'a subject in other letters',
				web(github, { StringEquals: { [sub.toUpperCase()]: 'repo:a/b' } })
			],
			['a provider of one’s own', web(arn('id.marlow.example'))],
			['a refusal', trusting({ ...web(github).Statement[0], Effect: 'Deny' })]
		])('%s will do', (_, document) => {
			expect(answer(document, 'trust')).toBe('saved');
		});
	});
});
