import { beforeEach, expect, test } from 'vitest';
import { Bench, jun, priya, root } from '../../account.fixture';

let bench: Bench;
beforeEach(() => {
	bench = new Bench();
	bench.ok(priya, 'CreateUser', { UserName: 'ana' });
	bench.error(jun, 'ListUsers');
	bench.ok(root, 'GetAccountSummary');
});

function found(AttributeKey: string, AttributeValue: string) {
	const LookupAttributes = [{ AttributeKey, AttributeValue }];
	const { Events } = bench.ok(root, 'cloudtrail:LookupEvents', { LookupAttributes });
	return (Events as { EventName: string }[]).map(({ EventName }) => EventName);
}

test.each([
	['EventName', 'CreateUser', ['CreateUser']],
	['Username', 'jun', ['ListUsers']],
	['Username', 'root', ['GetAccountSummary']],
	['ReadOnly', 'true', ['GetAccountSummary', 'ListUsers']],
	['EventSource', 'iam.amazonaws.com', ['GetAccountSummary', 'ListUsers', 'CreateUser']],
	['EventSource', 's3.amazonaws.com', []]
])('%s %s finds %j, newest first', (key, value, names) => {
	expect(found(key, value)).toEqual(names);
});

test('an event is found by its id, with the whole record as text', () => {
	const record = bench.account.events[0]?.record;
	expect(found('EventId', record?.eventID ?? '')).toEqual(['CreateUser']);
	const { Events } = bench.ok(root, 'cloudtrail:LookupEvents');
	const oldest = (Events as { CloudTrailEvent: string }[]).at(-1);
	expect(JSON.parse(oldest?.CloudTrailEvent ?? '')).toEqual(record);
});

test('looking up leaves an event of its own', () => {
	bench.ok(root, 'cloudtrail:LookupEvents');
	expect(found('EventName', 'LookupEvents')).toEqual(['LookupEvents']);
});

test('one attribute at a time', () => {
	const one = { AttributeKey: 'ReadOnly', AttributeValue: 'true' };
	const both = { LookupAttributes: [one, one] };
	expect(bench.error(root, 'cloudtrail:LookupEvents', both).code).toBe('ValidationError');
});
