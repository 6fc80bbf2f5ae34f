import { expect, test } from 'vitest';
import { compile } from '$lib/policy/compile';
import { decide } from '$lib/policy/decide';
import { parse } from '$lib/policy/parse';
import { olderSessionsDenied } from './revocation';

const revoked = Date.UTC(2026, 10, 23, 9);

/** What becomes of a session's request that an administrator's policy allows. */
function outcome(issued: number) {
	const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
	const texts = [
		JSON.stringify({ Version: '2012-10-17', Statement: [everything] }),
		olderSessionsDenied(revoked)
	];
	const identity = texts.map((text, at) => {
		const { document } = parse(text);
		if (!document) throw new Error(`The policy cannot be read: ${text}`);
		return { name: `policy ${at}`, holder: 'role printer', policy: compile(document) };
	});
	const role = {
		kind: 'role',
		account: '111122223333',
		arn: 'arn:aws:sts::111122223333:assumed-role/printer/night',
		name: 'printer'
	} as const;
	const context = { 'aws:TokenIssueTime': new Date(issued).toISOString() };
	const request = {
		principal: role,
		action: 's3:GetObject',
		resource: 'arn:aws:s3:::maps/a',
		context
	};
	return decide({ identity }, request).outcome;
}

test('sessions that began before a revocation may do nothing any more, later ones all they may', () => {
	expect(outcome(revoked - 1000)).toBe('explicitDeny');
	expect(outcome(revoked + 1000)).toBe('allowed');
});
