import { policy, statement, table } from './validate.fixture';

table('UNSUPPORTED_SID', {
	has: [
		['a Sid has a space', policy(statement({ Sid: 'Read tiles' }))],
		[
			'a Sid of a trust policy has a dash',
			policy(statement({ Sid: 'read-tiles' })),
			{ kind: 'trust' }
		]
	],
	hasNot: [
		['it has letters and digits', policy(statement({ Sid: 'ReadTiles2' }))],
		['it is empty', policy(statement({ Sid: '' }))],
		['the policy is a resource’s', policy(statement({ Sid: 'Read tiles' })), { kind: 'resource' }]
	]
});

table('UNIQUE_SIDS_REQUIRED', {
	has: [['two statements share a Sid', policy(statement({ Sid: 'A' }), statement({ Sid: 'A' }))]],
	hasNot: [
		['Sids differ in case', policy(statement({ Sid: 'A' }), statement({ Sid: 'a' }))],
		['statements have none', policy(statement(), statement())],
		[
			'the policy is a resource’s',
			policy(statement({ Sid: 'A' }), statement({ Sid: 'A' })),
			{ kind: 'resource' }
		]
	]
});

table('UNIQUE_SIDS_RECOMMENDED', {
	has: [
		[
			'two statements of a bucket policy share a Sid',
			policy(statement({ Sid: 'A' }), statement({ Sid: 'A' })),
			{ kind: 'resource' }
		],
		['two of an SCP do', policy(statement({ Sid: 'A' }), statement({ Sid: 'A' })), { kind: 'scp' }]
	],
	hasNot: [
		['it has to be unique', policy(statement({ Sid: 'A' }), statement({ Sid: 'A' }))],
		['they differ', policy(statement({ Sid: 'A' }), statement({ Sid: 'B' })), { kind: 'resource' }]
	]
});
