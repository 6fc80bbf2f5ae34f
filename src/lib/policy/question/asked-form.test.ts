import { expect, test } from 'vitest';
import { compile } from '../compile';
import { parse } from '../parse';
import type { Principal } from '../request';
import { formOfAsked } from './asked-form';

const user: Principal = {
	kind: 'user',
	account: '111122223333',
	arn: 'arn:aws:iam::111122223333:user/jun',
	id: 'AIDAYXW5PMSQT2UOOWX5X'
};

/** The bucket policy of the question as it is written for another place. */
function writtenFor(principal: Principal, named: string) {
	const statement = { Effect: 'Deny', Principal: { AWS: named }, Action: 's3:*', Resource: '*' };
	const { document } = parse(
		JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
		'resource'
	);
	if (!document) throw new Error('The policy cannot be read');
	const resource = [{ name: 'bucket policy', holder: 'bucket tiles', policy: compile(document) }];
	const request = {
		principal,
		action: 's3:ListBucket',
		resource: 'arn:aws:s3:::tiles',
		context: {}
	};
	return formOfAsked({ request, policies: { identity: [], resource } }).policies.resource?.document;
}

test('whoever asks goes by the ARN in a policy that names them by the unique id', () => {
	expect(writtenFor(user, 'AIDAYXW5PMSQT2UOOWX5X')).toContain(
		'"arn:aws:iam::111122223333:user/jun"'
	);
});

test('whoever else is named stays as named', () => {
	expect(writtenFor(user, 'AIDAJQABLZS4A3QDU576Q')).toContain('"AIDAJQABLZS4A3QDU576Q"');
});
