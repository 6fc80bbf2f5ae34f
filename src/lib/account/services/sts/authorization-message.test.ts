import { beforeEach, describe, expect, test } from 'vitest';
import { arn, jun, priya, tomas } from '../../account.fixture';
import { encodeAuthorizationMessage } from './authorization-message';
import { bearer, StsBench } from './sts.fixture';

let bench: StsBench;
beforeEach(() => {
	bench = new StsBench();
});

describe('the message that a service answers in place of a reason', () => {
	const message = () => {
		const { decision } = bench.error(tomas, 'ListUsers');
		if (!decision) throw new Error('Tomas is denied all');
		const asked = {
			action: 'ec2:RunInstances',
			resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*',
			context: { 'aws:RequestedRegion': 'us-east-1', 'aws:TagKeys': ['Team', 'Job'] }
		};
		return encodeAuthorizationMessage(decision, asked, { id: 'AIDATOMAS', arn: arn('user/tomas') });
	};

	test('is decoded to the decision', () => {
		const { DecodedMessage } = bench.ok(priya, 'sts:DecodeAuthorizationMessage', {
			EncodedMessage: message()
		});
		expect(JSON.parse(String(DecodedMessage))).toEqual({
			allowed: false,
			explicitDeny: true,
			matchedStatements: {
				items: [
					{
						statementId: 'DenyAll',
						effect: 'DENY',
						principals: { items: [] },
						actions: { items: [{ value: '*' }] },
						resources: { items: [{ value: '*' }] }
					}
				]
			},
			failures: { items: [] },
			context: {
				principal: { id: 'AIDATOMAS', arn: arn('user/tomas') },
				action: 'ec2:RunInstances',
				resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*',
				conditions: {
					items: [
						{ key: 'aws:RequestedRegion', values: { items: [{ value: 'us-east-1' }] } },
						{ key: 'aws:TagKeys', values: { items: [{ value: 'Team' }, { value: 'Job' }] } }
					]
				}
			}
		});
	});
	test('is always the same for the same', () => {
		expect(message()).toBe(message());
	});
	test.each(['e30', 'not base64!', 'IQoJb3JpZ2luX2Vj'])('is not %s', (EncodedMessage) => {
		expect(bench.refusal(priya, 'sts:DecodeAuthorizationMessage', { EncodedMessage })).toBe(
			'InvalidAuthorizationMessageException: Message is not valid.'
		);
	});
});

describe('whose an access key is', () => {
	const whose = (AccessKeyId: string) => bench.call(priya, 'sts:GetAccessKeyInfo', { AccessKeyId });
	const idOf = (caller: { kind: string; id?: string }) => caller.id ?? '';

	test('is told of long-term and of temporary ones', () => {
		const temporary = bearer(bench.ok(jun, 'sts:GetSessionToken'));
		for (const id of [idOf(jun), idOf(temporary)]) {
			expect(whose(id)).toEqual({ ok: true, value: { Account: '111122223333' } });
		}
	});
	test('is not known of those of other accounts', () => {
		expect(whose('AKIAIOSFODNN7EXAMPLE')).toMatchObject({ error: { code: 'ValidationError' } });
	});
});
