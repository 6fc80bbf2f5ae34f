import { describe, expect, test } from 'vitest';
import { compare, tellBeyond, type Beyond, type Comparison } from './compare';
import {
	allow,
	deny,
	policy,
	versioned,
	type ConditionJson,
	type StatementJson
} from './compare/policies.fixture';
import type { PolicyDocument } from './document';
import { sampleFacts } from './validate/sample-facts.fixture';

type Side = readonly StatementJson[];
type Case = readonly [
	sentence: string,
	a: Side,
	b: Side,
	expected: Comparison['kind'] | Partial<Witness>
];
type Witness = Extract<Comparison, { kind: 'excess' }>['witness'];

const maps = 'arn:aws:s3:::maps';
const mapFiles = 'arn:aws:s3:::maps/*';
const home = 'arn:aws:s3:::home';

/** s3:GetObject on everything, under a condition. */
function when(condition: ConditionJson): StatementJson {
	return allow('s3:GetObject', '*', condition);
}

function policies(side: Side): readonly PolicyDocument[] {
	return side.length === 0 ? [] : [policy(...side)];
}

function check([, a, b, expected]: Case) {
	const result = compare(policies(a), policies(b), { actions: known });
	if (typeof expected === 'string') {
		expect(result).toMatchObject({ kind: expected });
	} else {
		expect(result).toMatchObject({ kind: 'excess', witness: expected });
	}
}

const known = [
	'iam:CreateUser',
	'iam:PassRole',
	's3:DeleteObject',
	's3:GetObject',
	's3:GetObjectAcl',
	's3:ListBucket',
	's3:PutObject'
];

describe('actions', () => {
	const cases: readonly Case[] = [
		[
			'a list is within the wildcard that covers it',
			[allow(['s3:GetObject', 's3:GetObjectAcl'])],
			[allow('s3:Get*')],
			'within'
		],
		[
			'a wildcard is more than the one action',
			[allow('s3:Get*')],
			[allow('s3:GetObject')],
			{ action: 's3:GetObjectAcl' }
		],
		['letter case does not count', [allow('S3:getobject')], [allow('s3:GetObject')], 'within'],
		['a*b is within a*', [allow('s3:Get*Acl')], [allow('s3:Get*')], 'within'],
		['a* is not within a*b', [allow('s3:Get*')], [allow('s3:Get*Acl')], { action: 's3:GetObject' }],
		['a name is never empty, so s3:* is within s3:?*', [allow('s3:*')], [allow('s3:?*')], 'within'],
		[
			'everything is within everything in two halves',
			[allow('*')],
			[allow('s3:*'), { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }],
			'within'
		],
		[
			'two patterns together can cover a third',
			[allow('s3:*')],
			[allow('s3:?'), allow('s3:??*')],
			'within'
		],
		['an action without a known name counts too', [allow('s3:*')], [allow(known)], 'excess'],
		[
			'NotAction grants whatever is not listed',
			[{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
			[allow('s3:*')],
			'excess'
		],
		[
			'NotAction leaves out what it lists',
			[{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
			[{ Effect: 'Allow', NotAction: 'iam:Create*', Resource: '*' }],
			'within'
		],
		[
			'and is more when it lists less',
			[{ Effect: 'Allow', NotAction: 'iam:Create*', Resource: '*' }],
			[{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
			{ action: 'iam:PassRole' }
		],
		['no statement allows nothing', [deny('*')], [], 'within'],
		[
			'nothing covers something',
			[allow('s3:GetObject', mapFiles)],
			[deny('iam:*')],
			{ action: 's3:GetObject', resource: 'arn:aws:s3:::maps/x', context: {} }
		]
	];
	test.each(cases)('%s', (...row) => check(row));
});

describe('resources', () => {
	const on = (resource: string | readonly string[]) => allow('s3:GetObject', resource);
	const cases: readonly Case[] = [
		['an object is within its bucket’s objects', [on(`${maps}/x`)], [on(mapFiles)], 'within'],
		[
			'the objects are more than one of them',
			[on(mapFiles)],
			[on(`${maps}/x`)],
			{ resource: 'arn:aws:s3:::maps/example' }
		],
		['a bucket is not among its objects', [on(maps)], [on(mapFiles)], { resource: maps }],
		['letter case counts', [on(`${maps}/X`)], [on(`${maps}/x`)], { resource: `${maps}/X` }],
		[
			'* is more than every ARN, as some actions only match *',
			[on('*')],
			[on('arn:*')],
			{ resource: '*' }
		],
		['a*b* is within a*', [on(`${maps}/a*b*`)], [on(`${maps}/a*`)], 'within'],
		[
			'a star in the middle keeps to its segment',
			[allow('sqs:*', 'arn:aws:sqs:eu-*-1:1:q')],
			[allow('sqs:*', 'arn:aws:sqs:*:1:q')],
			'within'
		],
		[
			'a star that ends a segment may run over colons',
			[allow('sqs:*', 'arn:aws:sqs:*:q')],
			[allow('sqs:*', 'arn:aws:sqs:?*:q')],
			'excess'
		],
		[
			'an ARN that stops early is filled up',
			[allow('sqs:*', 'arn:aws:sqs:eu-central-1:111122223333:q')],
			[allow('sqs:*', 'arn:aws:sqs')],
			'within'
		],
		[
			'and is as much as one filled up by hand',
			[allow('sqs:*', 'arn:aws:sqs')],
			[allow('sqs:*', 'arn:aws:sqs:*:*:*')],
			'within'
		],
		[
			'two halves make a whole',
			[on('*')],
			[on(mapFiles), { Effect: 'Allow', Action: 's3:GetObject', NotResource: mapFiles }],
			'within'
		],
		[
			'NotResource leaves out what it lists',
			[{ Effect: 'Allow', Action: 's3:*', NotResource: mapFiles }],
			[{ Effect: 'Allow', Action: 's3:*', NotResource: `${maps}/a*` }],
			'within'
		],
		[
			'and grants what it does not',
			[{ Effect: 'Allow', Action: 's3:*', NotResource: `${maps}/a*` }],
			[{ Effect: 'Allow', Action: 's3:*', NotResource: mapFiles }],
			'excess'
		],
		[
			'the witness is one name away from what is allowed',
			[on('*')],
			[on(mapFiles)],
			{ resource: 'arn:aws:s3:::other/x' }
		],
		['a wildcard escaped is a character', [on(`${maps}/\${*}`)], [on(`${maps}/?`)], 'within'],
		['and no wildcard', [on(`${maps}/?`)], [on(`${maps}/\${?}`)], { resource: `${maps}/x` }]
	];
	test.each(cases)('%s', (...row) => check(row));
});

describe('denies', () => {
	const cases: readonly Case[] = [
		['a deny takes away', [allow('s3:*'), deny('s3:Delete*')], [allow('s3:*')], 'within'],
		[
			'and what it takes away is excess the other way',
			[allow('s3:*')],
			[allow('s3:*'), deny('s3:Delete*')],
			{ action: 's3:DeleteObject' }
		],
		[
			'the same deny on both sides cancels out',
			[allow('s3:*'), deny('s3:Delete*')],
			[allow('*'), deny('s3:Delete*')],
			'within'
		],
		[
			'a narrower deny leaves something',
			[allow('s3:*'), deny('s3:*', mapFiles)],
			[allow('s3:*'), deny('s3:*', 'arn:aws:s3:::maps*')],
			{ resource: 'arn:aws:s3:::mapsx' }
		],
		['a deny of everything leaves nothing', [allow('*'), deny('*')], [], 'within'],
		[
			'denies together can leave nothing',
			[
				allow('s3:*', mapFiles),
				deny('s3:*', `${maps}/a*`),
				{ Effect: 'Deny', Action: 's3:*', NotResource: `${maps}/a*` }
			],
			[],
			'within'
		],
		[
			'NotResource in a deny is a guard rail',
			[allow('s3:*'), { Effect: 'Deny', Action: 's3:*', NotResource: mapFiles }],
			[allow('s3:*', mapFiles)],
			'within'
		],
		[
			'a deny that overlaps only in part',
			[allow('s3:*', mapFiles)],
			[allow('s3:*'), deny('s3:GetObject', `${maps}/secret/*`)],
			{ action: 's3:GetObject', resource: 'arn:aws:s3:::maps/secret/x' }
		],
		[
			'a deny under a condition denies only then',
			[allow('s3:GetObject')],
			[allow('s3:GetObject'), deny('*', '*', { Bool: { 'aws:SecureTransport': 'false' } })],
			{ context: { 'aws:SecureTransport': 'false' } }
		]
	];
	test.each(cases)('%s', (...row) => check(row));
});

describe('conditions', () => {
	const cases: readonly Case[] = [
		[
			'a condition narrows',
			[when({ StringEquals: { 'aws:PrincipalTag/team': 'maps' } })],
			[when({})],
			'within'
		],
		[
			'so without it there is more',
			[when({})],
			[when({ StringEquals: { 'aws:PrincipalTag/team': 'maps' } })],
			{ context: {} }
		],
		[
			'several values are alternatives',
			[when({ StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } })],
			[when({ StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] } })],
			'within'
		],
		[
			'several keys must all hold',
			[when({ StringEquals: { 'a:x': '1', 'a:y': '2' } })],
			[when({ StringEquals: { 'a:x': '1' } })],
			'within'
		],
		[
			'key names compare without case',
			[when({ StringEquals: { 'AWS:RequestedRegion': 'x' } })],
			[when({ StringEquals: { 'aws:requestedregion': 'x' } })],
			'within'
		],
		[
			'values compare with case',
			[when({ StringEquals: { 'a:x': 'Maps' } })],
			[when({ StringEquals: { 'a:x': 'maps' } })],
			{ context: { 'a:x': 'Maps' } }
		],
		[
			'unless the operator says otherwise',
			[when({ StringEquals: { 'a:x': 'Maps' } })],
			[when({ StringEqualsIgnoreCase: { 'a:x': 'mAPS' } })],
			'within'
		],
		[
			'which then is more',
			[when({ StringEqualsIgnoreCase: { 'a:x': 'maps' } })],
			[when({ StringEquals: { 'a:x': ['maps', 'MAPS'] } })],
			'excess'
		],
		[
			'in StringEquals a star is a star',
			[when({ StringEquals: { 'a:x': 'a*' } })],
			[when({ StringLike: { 'a:x': 'a?' } })],
			'within'
		],
		[
			'in StringLike it is a wildcard',
			[when({ StringLike: { 'a:x': 'a*' } })],
			[when({ StringEquals: { 'a:x': 'a*' } })],
			{ context: { 'a:x': 'ax' } }
		],
		[
			'a negated operator holds where the key is absent',
			[when({ StringNotEquals: { 'a:x': '1' } })],
			[when({ StringLike: { 'a:x': '*' } })],
			{ context: {} }
		],
		[
			'equal to one is not equal to another',
			[when({ StringEquals: { 'a:x': '1' } })],
			[when({ StringNotEquals: { 'a:x': '2' } })],
			'within'
		],
		[
			'equal and not equal leave nothing',
			[when({ StringEquals: { 'a:x': '1' }, StringNotEquals: { 'a:x': '1' } })],
			[],
			'within'
		],
		[
			'either equal or not',
			[when({})],
			[when({ StringEquals: { 'a:x': '1' } }), when({ StringNotEquals: { 'a:x': '1' } })],
			'within'
		],
		[
			'IfExists lets the absent key through',
			[when({ StringEqualsIfExists: { 'a:x': '1' } })],
			[when({ StringEquals: { 'a:x': '1' } })],
			{ context: {} }
		],
		[
			'and nothing else',
			[when({ StringEqualsIfExists: { 'a:x': '1' } })],
			[when({ StringEquals: { 'a:x': '1' } }), when({ Null: { 'a:x': 'true' } })],
			'within'
		],
		[
			'Null false asks for the key',
			[when({ Null: { 'a:x': 'false' }, StringEqualsIfExists: { 'a:x': '1' } })],
			[when({ StringEquals: { 'a:x': '1' } })],
			'within'
		],
		[
			'Null true for its absence',
			[when({ Null: { 'a:x': 'true' } })],
			[when({ StringNotEquals: { 'a:x': '1' } })],
			'within'
		],
		[
			'a number below five is below six',
			[when({ NumericLessThan: { 'a:x': '5' } })],
			[when({ NumericLessThan: { 'a:x': '6' } })],
			'within'
		],
		[
			'five itself is the boundary',
			[when({ NumericLessThanEquals: { 'a:x': '5' } })],
			[when({ NumericLessThan: { 'a:x': '5' } })],
			{ context: { 'a:x': '5' } }
		],
		[
			'between two integers there are decimals',
			[when({ NumericGreaterThan: { 'a:x': '5' } })],
			[when({ NumericGreaterThanEquals: { 'a:x': '6' } })],
			{ context: { 'a:x': '5.5' } }
		],
		[
			'below, equal and above are not all there is',
			[when({ Null: { 'a:x': 'false' } })],
			[
				when({ NumericLessThan: { 'a:x': '5' } }),
				when({ NumericGreaterThanEquals: { 'a:x': '5' } })
			],
			{ context: { 'a:x': 'x' } }
		],
		[
			'what is no number is not equal to one',
			[when({ NumericNotEquals: { 'a:x': '5' } })],
			[when({ NumericLessThan: { 'a:x': '5' } }), when({ NumericGreaterThan: { 'a:x': '5' } })],
			{ context: {} }
		],
		[
			'a smaller block is within a larger',
			[when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/25' } })],
			[when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
			'within'
		],
		[
			'two halves of a block are the block',
			[when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
			[when({ IpAddress: { 'aws:SourceIp': ['203.0.113.0/25', '203.0.113.128/25'] } })],
			'within'
		],
		[
			'but for one address',
			[when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } })],
			[
				when({
					IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
					NotIpAddress: { 'aws:SourceIp': '203.0.113.255' }
				})
			],
			{ context: { 'aws:SourceIp': '203.0.113.255' } }
		],
		[
			'every IPv4 address leaves the IPv6 ones',
			[when({ Null: { 'aws:SourceIp': 'false' }, NotIpAddress: { 'aws:SourceIp': '0.0.0.0/0' } })],
			[when({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } })],
			'excess'
		],
		[
			'a date before another',
			[when({ DateLessThan: { 'aws:CurrentTime': '2026-11-23' } })],
			[when({ DateLessThanEquals: { 'aws:CurrentTime': '2026-11-23T00:00:00Z' } })],
			'within'
		],
		[
			'and at the very moment',
			[when({ DateLessThanEquals: { 'aws:CurrentTime': '2026-11-23' } })],
			[when({ DateLessThan: { 'aws:CurrentTime': '2026-11-23T00:00:00Z' } })],
			{ context: { 'aws:CurrentTime': '2026-11-23T00:00:00Z' } }
		],
		[
			'offsets are reckoned with',
			[when({ DateEquals: { 'aws:CurrentTime': '2026-11-23T01:00:00+01:00' } })],
			[when({ DateEquals: { 'aws:CurrentTime': '2026-11-23' } })],
			'within'
		],
		[
			'Bool true is not false',
			[when({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })],
			[deny('*', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }), when({})],
			'within'
		],
		[
			'BoolIfExists lets long-term keys through',
			[when({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } })],
			[when({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })],
			{ context: {} }
		],
		[
			'Bool without IfExists in a deny does too',
			[when({}), deny('*', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } })],
			[when({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } })],
			'excess'
		],
		[
			'ArnLike goes by segments',
			[when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/maps-*' } })],
			[when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } })],
			'within'
		],
		[
			'StringLike does not',
			[when({ StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } })],
			[when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } })],
			'excess'
		],
		[
			'padding of Base64 does not count',
			[when({ BinaryEquals: { 'a:x': 'QQ==' } })],
			[when({ BinaryEquals: { 'a:x': 'QQ' } })],
			'within'
		],
		[
			'text and number on one key, where the text is fixed',
			[when({ StringEquals: { 'a:x': '7' } })],
			[when({ NumericLessThan: { 'a:x': '10' } })],
			'within'
		],
		[
			'and where it is not but a number will do',
			[when({ NumericLessThan: { 'a:x': '10' } })],
			[when({ StringEquals: { 'a:x': '7' } })],
			'excess'
		]
	];
	test.each(cases)('%s', (...row) => check(row));

	test('text and number on one key, where neither try nor proof settles it, is unknown', () => {
		const a = when({ NumericEquals: { 'a:x': '10' } });
		const b = when({ StringEquals: { 'a:x': ['10', '10.0', '+10', '1e1'] } });
		expect(compare([policy(a)], [policy(b)])).toEqual({
			kind: 'unknown',
			beyond: [{ reason: 'types', keys: ['a:x'] }]
		});
	});
});

describe('several values', () => {
	const tags = 'aws:TagKeys';
	const cases: readonly Case[] = [
		[
			'any of few is any of many',
			[when({ 'ForAnyValue:StringEquals': { [tags]: 'a' } })],
			[when({ 'ForAnyValue:StringEquals': { [tags]: ['a', 'b'] } })],
			'within'
		],
		[
			'one that fits does not make all fit',
			[when({ 'ForAnyValue:StringEquals': { [tags]: 'a' } })],
			[when({ 'ForAllValues:StringEquals': { [tags]: 'a' } })],
			{ context: { [tags]: ['a', 'x'] } }
		],
		[
			'all of none is true',
			[when({ 'ForAllValues:StringEquals': { [tags]: 'a' } })],
			[when({ 'ForAnyValue:StringEquals': { [tags]: 'a' } })],
			{ context: {} }
		],
		[
			'with Null false, all is also some',
			[when({ 'ForAllValues:StringEquals': { [tags]: 'a' }, Null: { [tags]: 'false' } })],
			[when({ 'ForAnyValue:StringEquals': { [tags]: 'a' } })],
			'within'
		],
		[
			'any a and any b is less than any a',
			[when({ 'ForAnyValue:StringEquals': { [tags]: 'a' } })],
			[
				when({ 'ForAnyValue:StringEquals': { [tags]: 'a' } }),
				when({ 'ForAnyValue:StringEquals': { [tags]: 'b' } })
			],
			'within'
		],
		[
			'a key with a qualifier in only some conditions has one value',
			[
				when({
					'ForAllValues:StringEquals': { 'aws:PrincipalTag/x': 'a' },
					Null: { 'aws:PrincipalTag/x': 'false' }
				})
			],
			[when({ StringEquals: { 'aws:PrincipalTag/x': 'a' } })],
			'within'
		],
		[
			'without a qualifier nothing fits a key that holds sets',
			[when({ StringEquals: { [tags]: 'a' } })],
			[],
			'within'
		],
		[
			'nor with one beside it',
			[when({ StringEquals: { [tags]: 'a' }, 'ForAnyValue:StringEquals': { [tags]: 'a' } })],
			[],
			'within'
		]
	];
	test.each(cases)('%s', (...row) => check(row));
	test.each(cases)('with facts: %s', (_, a, b, expected) => {
		const result = compare(policies(a), policies(b), { actions: known, facts: sampleFacts });
		expect(result.kind).toBe(typeof expected === 'string' ? expected : 'excess');
	});
});

describe('policy variables', () => {
	const on = (resource: string | readonly string[], condition?: ConditionJson) =>
		allow('s3:GetObject', resource, condition);
	const user = '${aws:username}';
	const cases: readonly Case[] = [
		[
			'one’s own folder is within all folders',
			[on(`${home}/${user}/*`)],
			[on(`${home}/*`)],
			'within'
		],
		['all folders are more than one’s own', [on(`${home}/*`)], [on(`${home}/${user}/*`)], 'excess'],
		[
			'one’s own folder is one’s own folder',
			[on(`${home}/${user}/*`)],
			[on(`${home}/${user}/*`)],
			'within'
		],
		[
			'a folder in one’s own folder is within it',
			[on(`${home}/${user}/maps/*`)],
			[on(`${home}/${user}/*`)],
			'within'
		],
		[
			'one’s own folder is more than a part of it',
			[on(`${home}/${user}/*`)],
			[on(`${home}/${user}/maps/*`)],
			{ resource: `${home}/ana/x`, context: { 'aws:username': 'ana' } }
		],
		[
			'it is not that of somebody named',
			[on(`${home}/${user}/*`)],
			[on(`${home}/ana/*`)],
			'excess'
		],
		[
			'unless one has that name',
			[on(`${home}/${user}/*`, { StringEquals: { 'aws:username': 'ana' } })],
			[on(`${home}/ana/*`)],
			'within'
		],
		[
			'and the other way round',
			[on(`${home}/ana/*`, { StringEquals: { 'aws:username': 'ana' } })],
			[on(`${home}/${user}/*`)],
			'within'
		],
		[
			'a name with a known start is in a folder with that start',
			[on(`${home}/${user}/*`, { StringLike: { 'aws:username': 'maps-*' } })],
			[on(`${home}/maps-*`)],
			'within'
		],
		[
			'but not in one with another',
			[on(`${home}/${user}/*`, { StringLike: { 'aws:username': 'maps-*' } })],
			[on(`${home}/maps-a*`)],
			'excess'
		],
		[
			'another key is another value',
			[on(`${home}/${user}/*`)],
			[on(`${home}/\${aws:userid}/*`)],
			'excess'
		],
		[
			'a default is used where the key is absent',
			[on(`${home}/\${aws:username, 'guest'}/*`)],
			[on(`${home}/${user}/*`)],
			{ resource: `${home}/guest/x`, context: {} }
		],
		[
			'and is only that',
			[on(`${home}/\${aws:username, 'guest'}/*`)],
			[on(`${home}/${user}/*`), on(`${home}/guest/*`)],
			'within'
		],
		[
			'a tag that equals one’s own',
			[on('*', { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } })],
			[on('*', { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } })],
			'within'
		],
		[
			'is less than any tag',
			[on('*', { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } })],
			[on('*', { StringLike: { 'aws:ResourceTag/team': '*' } })],
			'within'
		],
		[
			'any tag is more',
			[on('*', { StringLike: { 'aws:ResourceTag/team': '*' } })],
			[on('*', { StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' } })],
			'excess'
		],
		[
			'two conditions on the same variable',
			[on(`${home}/${user}/*`, { StringEquals: { 's3:prefix': user } })],
			[on(`${home}/${user}/*`)],
			'within'
		],
		[
			'a deny for others’ folders leaves one’s own',
			[on('*'), { Effect: 'Deny', Action: '*', NotResource: `${home}/${user}/*` }],
			[on(`${home}/${user}/*`)],
			'within'
		],
		[
			'a value put in is no wildcard',
			[on(`${home}/${user}`, { StringEquals: { 'aws:username': 'a*' } })],
			[on(`${home}/a?`)],
			'within'
		]
	];
	test.each(cases)('%s', (...row) => check(row));

	test('before 2012 a variable was plain text', () => {
		const a = versioned('2008-10-17', on(`${home}/${user}/*`));
		const b = policy(on(`${home}/${user}/*`));
		expect(compare([a], [b])).toMatchObject({ kind: 'excess' });
	});
});

test('a policy that names principals cannot be compared', () => {
	const document: PolicyDocument = policy(allow('s3:*'));
	const [statement] = document.statements;
	if (!statement) throw new Error('no statement');
	const range = { from: 0, to: 0 };
	const principal = { kind: 'only', names: [], bare: true, nameRange: range, range } as const;
	const named = { ...document, statements: [{ ...statement, principal }] };
	expect(compare([named], [document])).toEqual({
		kind: 'unknown',
		beyond: [{ reason: 'principals', keys: [] }]
	});
});

test.each<readonly [string, Beyond, RegExp]>([
	['variables', { reason: 'variables', keys: ['aws:username'] }, /^aws:username .*variable/],
	['types', { reason: 'types', keys: ['a:x'] }, /^a:x .*as text and as a number/],
	['too much work', { reason: 'work', keys: [] }, /too intricate/],
	['principals', { reason: 'principals', keys: [] }, /names a principal/],
	['a fault of ours', { reason: 'engine', keys: [] }, /report/]
])('an answer that cannot be given says why: %s', (_, beyond, sentence) => {
	expect(tellBeyond(beyond)).toMatch(sentence);
});

test('of known actions, the best known make the witness', () => {
	const actions = ['a4b:GetBook', 'a4b:PutBook', 's3:PutObject'];
	expect(compare([policy(allow('*'))], [policy(allow('a4b:Get*'))], { actions })).toMatchObject({
		witness: { action: 's3:PutObject' }
	});
});

test('with facts, a witness has a resource that its action can have', () => {
	const facts = sampleFacts;
	expect(compare([policy(allow('s3:*'))], [policy(allow('s3:G*'))], { facts })).toMatchObject({
		witness: { action: 's3:PutObject', resource: 'arn:aws:s3:::example/example' }
	});
	const users = 'arn:aws:iam::111122223333:user/*';
	expect(
		compare([policy(allow(['iam:ListUsers', 'iam:GetUser'], users))], [policy(allow('s3:*'))], {
			facts
		})
	).toMatchObject({ witness: { action: 'iam:GetUser' } });
});

describe('with facts, a key that is true or false has no third value', () => {
	const mfa = (operator: string, value: string) => ({
		[operator]: { 'aws:MultiFactorAuthPresent': value }
	});
	const withMfa = policy(allow('s3:*', '*', mfa('Bool', 'true')));
	const unlessWithout = (operator: string) =>
		policy(allow('s3:*'), deny('*', '*', mfa(operator, 'false')));
	const facts = sampleFacts;

	test('so to deny it false or absent is to ask for true', () => {
		expect(compare([unlessWithout('BoolIfExists')], [withMfa], { facts })).toEqual({
			kind: 'within'
		});
	});
	test('and to deny it false leaves in requests without it', () => {
		expect(compare([unlessWithout('Bool')], [withMfa], { facts })).toMatchObject({
			witness: { context: {} }
		});
	});
});

test('with facts, a witness is in another Region where that is the difference', () => {
	const queues = (region: string) =>
		policy(allow('sqs:SendMessage', `arn:aws:sqs:${region}:111122223333:*`));
	expect(compare([queues('*')], [queues('eu-*')], { facts: sampleFacts })).toMatchObject({
		witness: { resource: 'arn:aws:sqs:us-east-1:111122223333:example' }
	});
});

test('with facts, a witness has an action that can be asked for the resource', () => {
	const bucketAndObjects = policy(
		allow(['s3:Get*', 's3:List*'], ['arn:aws:s3:::maps', 'arn:aws:s3:::maps/*'])
	);
	const objects = policy(allow('s3:*', 'arn:aws:s3:::maps/*'));
	expect(compare([bucketAndObjects], [objects], { facts: sampleFacts })).toMatchObject({
		witness: { action: 's3:ListBucket', resource: 'arn:aws:s3:::maps' }
	});
});
