import { expect, test } from 'vitest';
import { abbreviates, wordsOf } from './words';

test.each([
	['GetObjectAcl', ['get', 'object', 'acl']],
	['CreateVPCEndpoint', ['create', 'vpc', 'endpoint']],
	['ListMFADevices', ['list', 'mfa', 'devices']],
	['Amazon S3', ['amazon', 's3']],
	['access-analyzer', ['access', 'analyzer']],
	['GetACL', ['get', 'acl']],
	['PutObject2', ['put', 'object2']],
	['', []]
])('%s has the words %j', (name, words) => {
	expect(wordsOf(name)).toEqual(words);
});

test.each([
	['getobj', true],
	['go', true],
	['obj', true],
	['getacl', true],
	['goa', true],
	['getobjectacl', true],
	['getobjectacls', false],
	['etobj', false],
	['objget', false]
])('%s abbreviates GetObjectAcl: %s', (text, expected) => {
	expect(abbreviates(text, ['get', 'object', 'acl'])).toBe(expected);
});
