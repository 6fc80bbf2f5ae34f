import { expect, test } from 'vitest';
import { createKey, createRole, createUser, possibleSteps, type Step } from './step';
import {
	beginning,
	firstOtherwise,
	ordersBelieved,
	type CameTo,
	type Start,
	type Story
} from './story';

/* What IAM does is written here by hand: drills and their own law ask the same account. */

function stepBy(by: Step['by'], operation: string): Step {
	const step = possibleSteps.find((each) => each.by === by && each.operation === operation);
	if (!step) throw new Error(`Nobody does ${operation} ${by}`);
	return step;
}

function story(start: Start, ...events: readonly (readonly [Step, CameTo])[]): Story {
	return {
		...beginning(start),
		events: events.map(([step, cameTo]) => ({ step, cameTo }))
	};
}

const allow = stepBy('admin', 'PutUserPolicy');
const list = stepBy('key', 'ListUsers');
const assume = stepBy('key', 'AssumeRole');
const listRoles = stepBy('session', 'ListRoles');

test('a user may list users once a policy allows it, and not before', () => {
	const happened = story('user', [list, 'AccessDenied'], [allow, 'through']);
	expect(firstOtherwise(happened, [0, 1])).toBeUndefined();
	expect(firstOtherwise(happened, [1, 0])).toMatchObject({ place: 0, cameTo: 'through' });
	const other = story('user', [allow, 'through'], [list, 'through']);
	expect(firstOtherwise(other, [1, 0])).toMatchObject({
		...{ place: 1, cameTo: 'AccessDenied' },
		says: expect.stringContaining('iam:ListUsers') as string
	});
});

test('no key signs before it is made, and none is made before its user', () => {
	const happened = story(
		'empty',
		[createUser, 'through'],
		[createKey, 'through'],
		[list, 'AccessDenied']
	);
	expect(firstOtherwise(happened, [0, 1, 2])).toBeUndefined();
	expect(firstOtherwise(happened, [0, 2, 1])).toMatchObject({ place: 2, cameTo: undefined });
	expect(firstOtherwise(happened, [1, 0, 2])).toMatchObject({ place: 1, cameTo: 'NoSuchEntity' });
});

test('a session of a role may do what the role may, and lives on without the user’s key', () => {
	const happened = story(
		'role',
		[assume, 'through'],
		[listRoles, 'AccessDenied'],
		[stepBy('admin', 'DeleteAccessKey'), 'through'],
		[stepBy('admin', 'PutRolePolicy'), 'through'],
		[listRoles, 'through']
	);
	expect(firstOtherwise(happened, [0, 1, 2, 3, 4])).toBeUndefined();
	expect(firstOtherwise(happened, [2, 0, 1, 3, 4])).toMatchObject({ place: 0 });
	expect(firstOtherwise(happened, [0, 3, 1, 2, 4])).toMatchObject({ place: 1, cameTo: 'through' });
});

test('a role cannot trust a user who is still to be made, whatever somebody believes', () => {
	const happened = story('empty', [createUser, 'through'], [createRole, 'through']);
	expect(firstOtherwise(happened, [1, 0])).toMatchObject({
		...{ place: 1, cameTo: 'MalformedPolicyDocument' }
	});
	expect(ordersBelieved(happened)).toEqual([
		[0, 1],
		[1, 0]
	]);
});
