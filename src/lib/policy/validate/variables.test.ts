import { policy, statement, table } from './validate.fixture';

const resource = (name: string) => policy(statement({ Resource: `arn:aws:s3:::maps/${name}` }));
const value = (value: string) =>
	policy(statement({ Condition: { StringEquals: { 'aws:PrincipalTag/team': value } } }));

table('MISSING_BRACE_IN_VARIABLE', {
	has: [
		['nothing closes it', resource('${aws:username')],
		['the second is not closed', resource('${aws:username}/${aws:userid')],
		['it is in a condition', value('${aws:username')]
	],
	hasNot: [
		['it is closed', resource('${aws:username}/*')],
		['a brace stands in the default', resource("${aws:PrincipalTag/team, 'a}b'}")],
		['a dollar stands alone', resource('$5')]
	]
});

table('MISSING_QUOTE_IN_VARIABLE', {
	has: [
		['a default has none', resource('${aws:PrincipalTag/team, none}')],
		['a default has one only', resource("${aws:PrincipalTag/team, 'none}")],
		['it has double quotes', resource('${aws:PrincipalTag/team, "none"}')]
	],
	hasNot: [
		['a default has both', resource("${aws:PrincipalTag/team, 'none'}")],
		['there is no default', resource('${aws:PrincipalTag/team}')]
	]
});

table('UNSUPPORTED_SPACE_IN_VARIABLE', {
	has: [
		['it stands before the name', resource('${ aws:username}')],
		['it stands in the name', resource('${aws: username}')]
	],
	hasNot: [
		['it stands in the default', resource("${aws:PrincipalTag/team, 'all of us'}")],
		['it stands beside the variable', resource('${aws:username} maps')]
	]
});

table('EMPTY_VARIABLE', {
	has: [
		['there is nothing in the braces', resource('${}')],
		['there are spaces only', resource('${ }')]
	],
	hasNot: [
		['there is a name', resource('${aws:username}')],
		['the braces have no dollar', resource('{}')]
	]
});

table('VARIABLE_UNSUPPORTED_IN_ELEMENT', {
	has: [
		['it is in an action', policy(statement({ Action: 's3:${aws:username}' }))],
		[
			'it is in a principal',
			policy(statement({ Principal: { AWS: 'arn:aws:iam::111122223333:user/${aws:username}' } })),
			{ kind: 'resource' }
		],
		[
			'it is in the name of a key',
			policy(statement({ Condition: { StringEquals: { 's3:${aws:username}': 'a' } } }))
		]
	],
	hasNot: [
		['it is in a resource', resource('${aws:username}')],
		['it is in a value', value('${aws:username}')]
	]
});

table('VARIABLE_UNSUPPORTED_IN_VERSION', {
	has: [
		[
			'there is no Version',
			{ Statement: [statement({ Resource: 'arn:aws:s3:::maps/${aws:username}' })] }
		],
		['the Version is of 2008', { ...value('${aws:username}'), Version: '2008-10-17' }]
	],
	hasNot: [
		['the Version is of 2012', resource('${aws:username}')],
		['there is no variable', { Statement: [statement()] }]
	]
});
