import { beforeEach, describe, expect, test } from 'vitest';
import { Bench, jun, priya, root, start } from '../../account.fixture';

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
	['EventSource', 's3.amazonaws.com', []],
	['AccessKeyId', jun.kind === 'accessKey' ? jun.id : '', ['ListUsers']],
	['ResourceName', 'ana', ['CreateUser']],
	['ResourceType', 'AWS::IAM::User', ['CreateUser']]
])('%s %s finds %j, newest first', (key, value, names) => {
	expect(found(key, value)).toEqual(names);
});

test('an event is found by its id, with the whole record as text', () => {
	const record = bench.account.events.at(0)?.record;
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

const hour = 3_600_000;
const names = (answer: Record<string, unknown>) =>
	(answer['Events'] as { EventName: string }[]).map(({ EventName }) => EventName);
const lookedUp = (parameters = {}) => names(bench.ok(root, 'cloudtrail:LookupEvents', parameters));

test('an event is told with its key, its user and its resources', () => {
	const { Events } = bench.ok(root, 'cloudtrail:LookupEvents');
	expect((Events as unknown[])[2]).toMatchObject({
		EventName: 'CreateUser',
		AccessKeyId: priya.kind === 'accessKey' ? priya.id : '',
		Username: 'priya',
		Resources: [{ ResourceType: 'AWS::IAM::User', ResourceName: 'ana' }]
	});
});

describe('between two times', () => {
	test.each([
		['from then on', { StartTime: '2026-11-23T09:30:00Z' }, ['GetUser']],
		[
			'until then',
			{ EndTime: '2026-11-23T09:29:59Z' },
			['GetAccountSummary', 'ListUsers', 'CreateUser']
		],
		['in seconds', { StartTime: start / 1000 + 3600, EndTime: start / 1000 + 3600 }, ['GetUser']],
		[
			'where nothing was',
			{ StartTime: '2026-11-23T08:31:00Z', EndTime: '2026-11-23T09:00:00Z' },
			[]
		]
	])('%s', (_, range, found) => {
		bench.time += hour;
		bench.ok(priya, 'GetUser');
		bench.time += hour;
		const EndTime = '2026-11-23T10:00:00Z';
		expect(lookedUp({ EndTime, ...range })).toEqual(found);
	});
	test('which must be in order', () => {
		const range = { StartTime: '2026-11-23T09:00:00Z', EndTime: '2026-11-23T08:00:00Z' };
		expect(bench.error(root, 'cloudtrail:LookupEvents', range).code).toBe(
			'InvalidTimeRangeException'
		);
		expect(bench.error(root, 'cloudtrail:LookupEvents', { StartTime: 'soon' }).code).toBe(
			'ValidationError'
		);
	});
});

test('after 90 days an event is gone from the history', () => {
	bench.time += 90 * 24 * hour;
	expect(lookedUp()).toEqual(['GetAccountSummary', 'ListUsers', 'CreateUser']);
	bench.time += 1000;
	expect(lookedUp()).toEqual(['LookupEvents']);
});

describe('in pages', () => {
	test('each goes on where the one before ended, whatever has happened since', () => {
		const first = bench.ok(root, 'cloudtrail:LookupEvents', { MaxResults: 2 });
		expect(names(first)).toEqual(['GetAccountSummary', 'ListUsers']);
		const next = { MaxResults: 2, NextToken: first['NextToken'] };
		const second = bench.ok(root, 'cloudtrail:LookupEvents', next);
		expect(names(second)).toEqual(['CreateUser']);
		expect(second).not.toHaveProperty('NextToken');
	});
	test.each([0, 51, 1.5])('of %s events there are none', (MaxResults) => {
		expect(bench.error(root, 'cloudtrail:LookupEvents', { MaxResults }).code).toBe(
			'InvalidMaxResultsException'
		);
	});
	test('a token must be one that was given', () => {
		expect(bench.error(root, 'cloudtrail:LookupEvents', { NextToken: 'next' }).code).toBe(
			'InvalidNextTokenException'
		);
	});
	test('without MaxResults all events are told', () => {
		for (let n = 0; n < 60; n++) bench.ok(root, 'sts:GetCallerIdentity');
		expect(lookedUp()).toHaveLength(63);
	});
});
