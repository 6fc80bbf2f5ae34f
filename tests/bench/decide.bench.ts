import { bench, describe } from 'vitest';
import { managedPolicy } from '../../src/lib/catalog/managed-policies';
import { compile } from '../../src/lib/policy/compile';
import { decide, type Policies } from '../../src/lib/policy/decide';
import type { Request } from '../../src/lib/policy/decision';
import { parse } from '../../src/lib/policy/parse';

const request: Request = {
	action: 'iam:CreateUser',
	resource: 'arn:aws:iam::123456789012:user/Priya',
	context: { 'aws:username': 'Ines' }
};

describe('AdministratorAccess', () => {
	const document = JSON.stringify(managed('AdministratorAccess').document);
	const policies = attached('AdministratorAccess');

	bench('parse and compile', () => void compiled(document));
	bench('decide one request', () => void decide(policies, request));
});

describe('a policy of wildcards, made to be slow', () => {
	const long = 'a'.repeat(1000);
	const policies: Policies = {
		identity: [
			{
				name: 'wildcards',
				holder: 'user Ines',
				policy: compiled(
					JSON.stringify({
						Version: '2012-10-17',
						Statement: {
							Effect: 'Allow',
							Action: '*',
							Resource: `arn:aws:s3:::${'*a'.repeat(50)}b`
						}
					})
				)
			}
		]
	};
	const refused: Request = {
		action: 's3:GetObject',
		resource: `arn:aws:s3:::${long}`,
		context: {}
	};

	bench('decide one request', () => void decide(policies, refused));
});

function attached(name: string): Policies {
	return { identity: [{ name, holder: 'group administrators', policy: managed(name).compiled }] };
}

function managed(name: string) {
	const policy = managedPolicy(`arn:aws:iam::aws:policy/${name}`);
	if (!policy) throw new Error(`bench: there is no managed policy ${name}`);
	return policy;
}

function compiled(text: string) {
	const parsed = parse(text);
	if (!parsed.ok) throw new Error(`bench: ${parsed.faults[0]?.message}`);
	return compile(parsed.document);
}
