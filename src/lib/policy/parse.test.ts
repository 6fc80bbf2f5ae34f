import { describe, expect, test } from 'vitest';
import { issues, type IssueCode } from './issues';
import { policyKinds, type PolicyKind } from './kind';
import { parse } from './parse';
import { fixed, policyOf, statementFor } from './parse/parse.fixture';

const codes = (text: string, kind: PolicyKind = 'identity') =>
	parse(text, kind).findings.map(({ code }) => code);

describe('what AWS accepts', () => {
	test('single statements and single strings become lists, each with its place in the text', () => {
		const text =
			'{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":true}}}}';
		const { document, findings } = parse(text);
		const at = (part: string) => ({
			from: text.indexOf(part),
			to: text.indexOf(part) + part.length
		});

		expect(findings).toEqual([]);
		expect(document).toEqual({
			version: '2008-10-17',
			range: { from: 0, to: text.length },
			statements: [
				{
					range: at(text.slice(text.indexOf('{"Effect'), -1)),
					effect: 'Allow',
					effectText: { value: 'Allow', range: at('"Allow"') },
					action: {
						kind: 'only',
						patterns: [{ value: 's3:*', range: at('"s3:*"') }],
						nameRange: at('"Action"'),
						range: at('"s3:*"')
					},
					resource: {
						kind: 'only',
						patterns: [{ value: '*', range: at('"*"') }],
						nameRange: at('"Resource"'),
						range: at('"*"')
					},
					conditions: [
						{
							operator: { name: 'Bool', ifExists: false },
							operatorText: { value: 'Bool', range: at('"Bool"') },
							key: { value: 'aws:SecureTransport', range: at('"aws:SecureTransport"') },
							values: [{ value: 'true', range: at('true'), json: 'boolean' }],
							range: at('"aws:SecureTransport":true')
						}
					],
					conditionRange: at('"Condition":{"Bool":{"aws:SecureTransport":true}}')
				}
			]
		});
	});

	test.each(policyKinds)('a plain policy of the kind %s', (kind) => {
		expect(parse(policyOf(statementFor(kind)), kind)).toMatchObject({
			document: { statements: [{}] },
			findings: []
		});
	});

	test.each<[string, object]>([
		['a lone * as action', { Action: '*' }],
		['an action with a wildcard for its service', { Action: '*:Get*' }],
		['an incomplete ARN', { Resource: 'arn:aws:sqs' }],
		[
			'NotAction and NotResource',
			{ Action: undefined, NotAction: 'iam:*', Resource: undefined, NotResource: '*' }
		],
		['numbers as values of a condition', { Condition: { NumericLessThan: { 's3:max-keys': 10 } } }],
		[
			'several values and Booleans',
			{ Condition: { Bool: { 'aws:SecureTransport': [true, 'false'] } } }
		],
		[
			'a qualifier and IfExists together',
			{ Condition: { 'ForAnyValue:StringLikeIfExists': { 'aws:TagKeys': 'a' } } }
		],
		['keys in any letter case', { Condition: { StringEquals: { 'AWS:sourceip': 'x' } } }],
		['a Sid', { Sid: 'ReadTiles' }]
	])('%s', (_, elements) => {
		expect(parse(policyOf(statementFor('identity', elements)))).toMatchObject({
			document: { version: '2012-10-17' },
			findings: []
		});
	});

	test('an Id beside the statements, and the old version', () => {
		const text = JSON.stringify({
			Version: '2008-10-17',
			Id: 'tiles',
			Statement: statementFor('identity')
		});
		expect(parse(text).document).toMatchObject({ version: '2008-10-17', id: { value: 'tiles' } });
	});

	test('principals of every type, as strings and lists', () => {
		const Principal = {
			AWS: ['111122223333', 'arn:aws:iam::444455556666:user/priya'],
			Service: 's3.amazonaws.com',
			CanonicalUser: 'ab'
		};
		const { document } = parse(policyOf(statementFor('resource', { Principal })), 'resource');
		expect(document?.statements[0]?.principal).toMatchObject({
			kind: 'only',
			bare: false,
			names: [
				{ type: 'AWS', value: '111122223333' },
				{ type: 'AWS', value: 'arn:aws:iam::444455556666:user/priya' },
				{ type: 'Service', value: 's3.amazonaws.com' },
				{ type: 'CanonicalUser', value: 'ab' }
			]
		});
	});

	test('the lone * as principal is everybody', () => {
		const { document } = parse(policyOf(statementFor('resource')), 'resource');
		expect(document?.statements[0]?.principal).toMatchObject({
			bare: true,
			names: [{ type: 'AWS', value: '*' }]
		});
	});

	test('a resource policy without Resource, as ECR has them', () => {
		const text = policyOf(statementFor('resource', { Resource: undefined }));
		expect(parse(text, 'resource').document).toBeDefined();
	});
});

/** Each row: the code, the faulty elements, the near miss that has no fault, the kind. */
type Row = readonly [IssueCode, object, object, PolicyKind?];

const ofStatements: readonly Row[] = [
	['INVALID_POLICY_ELEMENT', { Actions: 's3:*', Action: undefined }, { Action: 's3:*' }],
	['INVALID_POLICY_ELEMENT', { Comment: 'x' }, { Sid: 'x' }],
	['INVALID_POLICY_ELEMENT', { Version: '2012-10-17' }, {}],
	['MISSING_EFFECT', { Effect: undefined }, { Effect: 'Deny' }],
	['INVALID_EFFECT', { Effect: 'allow' }, { Effect: 'Allow' }],
	['MISSING_ACTION', { Action: undefined }, { Action: undefined, NotAction: 's3:*' }],
	['MISSING_RESOURCE', { Resource: undefined }, { Resource: undefined, NotResource: '*' }],
	['MISSING_RESOURCE', { Resource: undefined }, {}, 'boundary'],
	['MISSING_RESOURCE', { Resource: undefined }, {}, 'session'],
	['MISSING_RESOURCE', { Resource: undefined }, {}, 'scp'],
	['MISSING_RESOURCE', { Resource: undefined }, {}, 'rcp'],
	[
		'MISSING_PRINCIPAL',
		{ Principal: undefined },
		{ Principal: { AWS: '111122223333' } },
		'resource'
	],
	[
		'MISSING_PRINCIPAL',
		{ Principal: undefined },
		{ Principal: undefined, NotPrincipal: { AWS: '111122223333' } },
		'resource'
	],
	['MISSING_PRINCIPAL', { Principal: undefined }, {}, 'trust'],
	['MISSING_PRINCIPAL', { Principal: undefined }, {}, 'endpoint'],
	['MISSING_PRINCIPAL', { Principal: undefined }, {}, 'rcp'],
	['UNSUPPORTED_PRINCIPAL', { Principal: '*' }, {}],
	['UNSUPPORTED_PRINCIPAL', { NotPrincipal: '*' }, {}, 'boundary'],
	['UNSUPPORTED_PRINCIPAL', { Principal: '*' }, {}, 'session'],
	[
		'UNSUPPORTED_ELEMENT_COMBINATION',
		{ NotAction: 'iam:*' },
		{ NotAction: 'iam:*', Action: undefined }
	],
	[
		'UNSUPPORTED_ELEMENT_COMBINATION',
		{ NotResource: '*' },
		{ NotResource: '*', Resource: undefined }
	],
	[
		'UNSUPPORTED_ELEMENT_COMBINATION',
		{ NotPrincipal: '*' },
		{ NotPrincipal: '*', Principal: undefined },
		'resource'
	],
	['DATA_TYPE_MISMATCH', { Effect: 1 }, {}],
	['DATA_TYPE_MISMATCH', { Sid: ['a'] }, { Sid: 'a' }],
	['DATA_TYPE_MISMATCH', { Sid: null }, {}],
	['DATA_TYPE_MISMATCH', { Action: { s3: '*' } }, { Action: ['s3:*'] }],
	['DATA_TYPE_MISMATCH', { Action: ['s3:*', 1] }, { Action: ['s3:*', 's3:Get*'] }],
	['DATA_TYPE_MISMATCH', { Resource: [['*']] }, { Resource: ['*'] }],
	[
		'DATA_TYPE_MISMATCH',
		{ Condition: [] },
		{ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }
	],
	['DATA_TYPE_MISMATCH', { Condition: { Bool: 'true' } }, {}],
	['DATA_TYPE_MISMATCH', { Condition: { Bool: { 'a:b': null } } }, {}],
	['DATA_TYPE_MISMATCH', { Condition: { Bool: { 'a:b': [{}] } } }, {}],
	[
		'DATA_TYPE_MISMATCH',
		{ Principal: { AWS: 111122223333 } },
		{ Principal: { AWS: '111122223333' } },
		'resource'
	],
	[
		'INVALID_PRINCIPAL_FORMAT',
		{ Principal: 'arn:aws:iam::111122223333:root' },
		{ Principal: '*' },
		'resource'
	],
	['INVALID_PRINCIPAL_FORMAT', { Principal: ['*'] }, { Principal: { AWS: ['*'] } }, 'resource'],
	['INVALID_PRINCIPAL_KEY', { Principal: { aws: '*' } }, { Principal: { AWS: '*' } }, 'resource'],
	[
		'INVALID_PRINCIPAL_KEY',
		{ Principal: { Group: 'x' } },
		{ Principal: { Federated: 'x' } },
		'trust'
	],
	[
		'INVALID_CONDITION_OPERATOR',
		{ Condition: { stringEquals: { 'a:b': '' } } },
		{ Condition: { StringEquals: { 'a:b': '' } } }
	],
	[
		'INVALID_CONDITION_OPERATOR',
		{ Condition: { 'ForSome:StringEquals': { 'a:b': '' } } },
		{ Condition: { 'ForAnyValue:StringEquals': { 'a:b': '' } } }
	],
	[
		'INVALID_CONDITION_OPERATOR',
		{ Condition: { StringEqualsIfexists: { 'a:b': '' } } },
		{ Condition: { StringEqualsIfExists: { 'a:b': '' } } }
	],
	[
		'NULL_WITH_IF_EXISTS',
		{ Condition: { NullIfExists: { 'a:b': 'true' } } },
		{ Condition: { Null: { 'a:b': 'true' } } }
	],
	['ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE', { Resource: '*' }, {}, 'trust'],
	['ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE', { NotResource: '*' }, {}, 'trust'],
	[
		'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
		{ Principal: undefined, NotPrincipal: { AWS: '*' } },
		{},
		'trust'
	],
	['SCP_SYNTAX_ERROR_PRINCIPAL', { Principal: '*' }, {}, 'scp'],
	['SCP_SYNTAX_ERROR_PRINCIPAL', { NotPrincipal: '*' }, {}, 'scp'],
	['RCP_SYNTAX_ERROR_PRINCIPAL', { Principal: { AWS: '*' } }, { Principal: '*' }, 'rcp'],
	['RCP_SYNTAX_ERROR_PRINCIPAL', { Principal: undefined, NotPrincipal: '*' }, {}, 'rcp'],
	['RCP_SYNTAX_ERROR_NOTACTION', { Action: undefined, NotAction: 's3:*' }, {}, 'rcp'],
	['INVALID_ARN_PREFIX', { Resource: 'marlow-maps' }, { Resource: 'arn:aws:s3:::marlow-maps' }],
	['INVALID_ARN_PREFIX', { Resource: ['*', ''] }, { Resource: ['*', '*'] }],
	[
		'INVALID_ARN_PREFIX',
		{ Resource: undefined, NotResource: 'ARN:aws:s3:::b' },
		{ Resource: undefined, NotResource: 'arn:aws:s3:::b' }
	],
	['INVALID_ACTION', { Action: 'GetObject' }, { Action: 's3:GetObject' }],
	['INVALID_ACTION', { Action: 's3:s3:GetObject' }, { Action: 's3:GetObject' }],
	['INVALID_ACTION', { Action: ':GetObject' }, { Action: '*' }],
	[
		'INVALID_ACTION',
		{ Action: undefined, NotAction: ['s3*'] },
		{ Action: undefined, NotAction: ['s3:*'] }
	]
];

const suggestions: readonly Row[] = [
	['EMPTY_ARRAY_ACTION', { Action: [] }, { Action: ['*'] }],
	['EMPTY_ARRAY_RESOURCE', { Resource: [] }, { Resource: ['*'] }],
	['EMPTY_ARRAY_PRINCIPAL', { Principal: { AWS: [] } }, { Principal: { AWS: ['*'] } }, 'resource'],
	['EMPTY_OBJECT_PRINCIPAL', { Principal: {} }, { Principal: '*' }, 'resource'],
	[
		'EMPTY_ARRAY_CONDITION',
		{ Condition: { Bool: { 'a:b': [] } } },
		{ Condition: { Bool: { 'a:b': ['true'] } } }
	],
	[
		'EMPTY_ARRAY_CONDITION_FORALLVALUES',
		{ Condition: { 'ForAllValues:StringLike': { 'a:b': [] } } },
		{}
	],
	[
		'EMPTY_ARRAY_CONDITION_FORANYVALUE',
		{ Condition: { 'ForAnyValue:StringLike': { 'a:b': [] } } },
		{}
	],
	['EMPTY_ARRAY_CONDITION_IFEXISTS', { Condition: { StringLikeIfExists: { 'a:b': [] } } }, {}],
	['EMPTY_OBJECT_CONDITION', { Condition: {} }, {}],
	['EMPTY_OBJECT_CONDITION', { Condition: { Bool: {} } }, {}],
	['EMPTY_SID_VALUE', { Sid: '' }, { Sid: 'a' }]
];

const named = ([code, faulty, sound, kind = 'identity']: Row) => ({
	code,
	kind,
	shown: JSON.stringify(faulty, (_, value: unknown) => (value === undefined ? 'absent' : value)),
	faulty: policyOf(statementFor(kind, faulty)),
	sound: policyOf(statementFor(kind, sound))
});

describe('faults of statements', () => {
	test.each(ofStatements.map(named))('$code: $shown ($kind)', ({ code, faulty, sound, kind }) => {
		expect(issues[code]).toBe('ERROR');
		expect(codes(faulty, kind)).toEqual([code]);
		expect(parse(faulty, kind)).toMatchObject({ draft: { statements: [{}] } });
		expect(parse(faulty, kind).document).toBeUndefined();
		expect(codes(sound, kind)).toEqual([]);
	});

	test.each(suggestions.map(named))('$code: $shown ($kind)', ({ code, faulty, sound, kind }) => {
		expect(issues[code]).toBe('SUGGESTION');
		expect(codes(faulty, kind)).toEqual([code]);
		expect(parse(faulty, kind).document).toBeDefined();
		expect(codes(sound, kind)).toEqual([]);
	});

	test('an operator that nobody knows is reported, and its keys are left out of the draft', () => {
		const text = policyOf(statementFor('identity', { Condition: { Sometimes: { 'a:b': '' } } }));
		expect(codes(text)).toEqual(['INVALID_CONDITION_OPERATOR']);
		expect(parse(text).draft?.statements[0]?.conditions).toEqual([]);
	});
});

describe('faults of the document', () => {
	const Statement = statementFor('identity');
	test.each<[IssueCode, unknown, unknown, PolicyKind?]>([
		['MISSING_STATEMENT', { Version: '2012-10-17' }, { Statement }],
		['MISSING_STATEMENT', { Statement: [] }, { Statement: [Statement] }],
		['INVALID_VERSION', { Version: '2012-10-18', Statement }, { Version: '2012-10-17', Statement }],
		[
			'INVALID_VERSION',
			{ Version: '2008-10-17', Statement: statementFor('rcp') },
			{ Version: '2012-10-17', Statement: statementFor('rcp') },
			'rcp'
		],
		['DATA_TYPE_MISMATCH', { Version: 2012, Statement }, { Statement }],
		['DATA_TYPE_MISMATCH', { Statement: 'Allow' }, { Statement }],
		['DATA_TYPE_MISMATCH', { Statement: [Statement, 1] }, { Statement: [Statement, Statement] }],
		['DATA_TYPE_MISMATCH', [Statement], { Statement }],
		['DATA_TYPE_MISMATCH', { Id: {}, Statement }, { Id: 'a', Statement }],
		['INVALID_POLICY_ELEMENT', { statement: Statement }, { Statement }],
		['INVALID_POLICY_ELEMENT', { Statement, Effect: 'Allow' }, { Statement }],
		['INVALID_POLICY_ELEMENT', { Statement, ['__proto__']: 1, Name: 2 }, { Statement }]
	])('%s: %j, but not %j', (code, faulty, sound, kind) => {
		expect(codes(JSON.stringify(faulty), kind)).toContain(code);
		expect(parse(JSON.stringify(faulty), kind).document).toBeUndefined();
		expect(codes(JSON.stringify(sound), kind)).toEqual([]);
	});

	test('all faults come at once, in the order of the text', () => {
		const text = `{"version":"2012-10-17","Statement":[
			{"effect":"allow","Actions":["s3:*",],"Resource":"bucket"},
			{"Effect":"Deny","Action":'x:y'}
		]}`;
		expect(codes(text)).toEqual([
			'INVALID_POLICY_ELEMENT',
			'INVALID_POLICY_ELEMENT',
			'INVALID_EFFECT',
			'INVALID_POLICY_ELEMENT',
			'JSON_SYNTAX_ERROR',
			'INVALID_ARN_PREFIX',
			'MISSING_RESOURCE',
			'JSON_SYNTAX_ERROR'
		]);
	});
});

describe('fixes', () => {
	const inIdentity = (elements: object) => policyOf(statementFor('identity', elements));
	const inResource = (elements: object) => policyOf(statementFor('resource', elements));
	test.each<[string, string, string, PolicyKind?]>([
		['a misspelt element', inIdentity({}).replace('Action', 'Actions'), inIdentity({})],
		['an element in lower case', inIdentity({}).replace('Statement', 'statement'), inIdentity({})],
		['Principle', inResource({}).replace('Principal', 'Principle'), inResource({}), 'resource'],
		['an effect in lower case', inIdentity({ Effect: 'deny' }), inIdentity({ Effect: 'Deny' })],
		[
			'a version that is not one',
			inIdentity({}).replace('2012-10-17', '2024-01-01'),
			inIdentity({})
		],
		[
			'an operator in lower case',
			inIdentity({ Condition: { 'foranyvalue:stringlikeifexists': { 'a:b': 'c' } } }),
			inIdentity({ Condition: { 'ForAnyValue:StringLikeIfExists': { 'a:b': 'c' } } })
		],
		[
			'NullIfExists',
			inIdentity({ Condition: { NullIfExists: { 'a:b': 'true' } } }),
			inIdentity({ Condition: { Null: { 'a:b': 'true' } } })
		],
		[
			'a type of principal in lower case',
			inResource({ Principal: { service: 's3.amazonaws.com' } }),
			inResource({ Principal: { Service: 's3.amazonaws.com' } }),
			'resource'
		],
		[
			'a principal without its type',
			inResource({ Principal: '111122223333' }),
			inResource({ Principal: 'X' }).replace('"X"', '{ "AWS": "111122223333" }'),
			'resource'
		],
		[
			'an account number without quotes',
			inResource({ Principal: { AWS: 111122223333 } }),
			inResource({ Principal: { AWS: '111122223333' } }),
			'resource'
		],
		[
			'everybody in an RCP',
			policyOf(statementFor('rcp', { Principal: { AWS: ['*'] } })),
			policyOf(statementFor('rcp')),
			'rcp'
		],
		[
			'an ARN in capital letters, after a space',
			inIdentity({ Resource: ' ARN:aws:s3:::marlow-maps' }),
			inIdentity({ Resource: 'arn:aws:s3:::marlow-maps' })
		],
		['a * with spaces', inIdentity({ Resource: ' * ' }), inIdentity({ Resource: '*' })],
		[
			'an ARN without arn:',
			inIdentity({ Resource: 'aws:s3:::marlow-maps' }),
			inIdentity({ Resource: 'arn:aws:s3:::marlow-maps' })
		]
	])('%s is mended', (_, faulty, sound, kind) => {
		const { findings } = parse(faulty, kind);
		expect(findings).toHaveLength(1);
		expect(fixed(faulty, findings)).toBe(sound);
		expect(codes(sound, kind)).toEqual([]);
	});

	test.each<[string, object]>([
		['an element', { Actions: 's3:PutObject' }],
		['an operator', { Condition: { stringEquals: { 'a:b': 'c' }, StringEquals: { 'a:d': 'c' } } }]
	])('no fix makes %s stand twice', (_, elements) => {
		const { findings } = parse(inIdentity(elements));
		expect(findings).toHaveLength(1);
		expect(findings[0]?.fix).toBeUndefined();
	});
});
