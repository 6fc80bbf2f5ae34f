import { expect, test } from 'vitest';
import { atOnce } from '../../../scenario/map/pieces';
import type { Level } from '../../items/item';
import type { WrittenDrill } from '../drill';
import { levels, topicsOf } from '../kinds';
import { makeSmallest } from '../kinds/smallest';
import { listOf } from '../situation';
import { factsLoaded } from './facts.fixture';
import { judgeWritten } from './judge';
import { policyText, workedText, type Task } from './task';

const judged = (text: string, task: Task) => judgeWritten(text, task, factsLoaded);

function made(topic: string, level: Level, seed: string): WrittenDrill {
	return atOnce(makeSmallest({ kind: 'smallest', topic, level, seed }));
}

const seeds = Array.from({ length: 40 }, (_, at) => `s${at}`);

/** The first task of which that is true. */
function taskWith(topic: string, level: Level, is: (worked: string) => boolean): Task {
	const tasks = seeds.map((seed) => made(topic, level, seed).task);
	const task = tasks.find((each) => is(workedText(each)));
	if (!task) throw new Error('No seed makes one');
	return task;
}

const statementsOf = ({ worked }: Task) => worked.map(({ statement }) => statement);

const bucketTask = taskWith('policy-structure', 2, (text) => text.includes('s3:ListBucket'));
const mfaTask = taskWith('mfa', 1, (text) => text.includes('Bool'));

test('one statement for a bucket and its objects is right: nobody can ask for the other pairs', () => {
	const statements = statementsOf(bucketTask);
	const [first] = statements;
	if (!first) throw new Error('It is empty');
	const text = policyText([
		{
			...first,
			Action: statements.flatMap(({ Action }) => listOf(Action)),
			Resource: statements.flatMap(({ Resource }) => listOf(Resource))
		}
	]);
	expect(judged(text, bucketTask)).toMatchObject({ kind: 'judged', right: true });
});

test('an answer that allows all and denies the rest is right as well', () => {
	const [statement] = statementsOf(mfaTask);
	if (!statement) throw new Error('It is empty');
	const { Condition, ...without } = statement;
	void Condition;
	const deny = (operator: string) =>
		policyText([
			without,
			{
				...without,
				Sid: 'NoMfa',
				Effect: 'Deny',
				Condition: { [operator]: { 'aws:MultiFactorAuthPresent': 'false' } }
			}
		]);
	expect(judged(deny('BoolIfExists'), mfaTask)).toMatchObject({ right: true });
	expect(judged(deny('Bool'), mfaTask)).toMatchObject({
		right: false,
		beliefs: ['mfa-bool-false'],
		excess: { ask: { context: { 'aws:MultiFactorAuthPresent': null } } }
	});
});

test('who asks for MFA by BoolIfExists lets in long-term access keys, which shows a belief', () => {
	const text = workedText(mfaTask).replace('"Bool"', '"BoolIfExists"');
	const unnamed = { ...mfaTask, refused: [] };
	expect(judged(text, unnamed)).toMatchObject({
		excess: { ask: { context: { 'aws:MultiFactorAuthPresent': null } } }
	});
	expect(judged(text, mfaTask)).toMatchObject({ right: false, beliefs: ['allow-if-exists-true'] });
});

test('who lists a bucket on the ARN of its objects is shown the listing that is refused', () => {
	const [list, ...others] = statementsOf(bucketTask);
	if (!list) throw new Error('It is empty');
	const text = policyText([{ ...list, Resource: `${String(list.Resource)}/*` }, ...others]);
	const answer = judged(text, bucketTask);
	expect(answer).toMatchObject({
		right: false,
		missing: { ask: { action: 's3:ListBucket' } },
		beliefs: ['s3-bucket-is-its-objects']
	});
	expect(answer).not.toHaveProperty('excess');
});

test('a star in StringEquals shows the belief that it stands for anything', () => {
	const task = taskWith('conditions', 1, (text) => text.includes('StringLike'));
	const text = workedText(task).replace('StringLike', 'StringEquals');
	expect(judged(text, task)).toMatchObject({ right: false, beliefs: ['star-in-string-equals'] });
});

test('what cannot be read costs nothing, and is told with its line; nor does the skeleton', () => {
	expect(judged('{\n  "Version": "2012-10-17",\n  "Statement": [{]\n}', mfaTask)).toMatchObject({
		kind: 'unreadable',
		fault: { place: { line: 3 }, says: 'A } is missing here.' }
	});
	expect(judged(mfaTask.skeleton, mfaTask).kind).toBe('unreadable');
	expect(judged(workedText(mfaTask).replace('arn:', 'urn:'), mfaTask).kind).toBe('unreadable');
});

test('everything on everything is too much, and the request that shows it is one to be refused', () => {
	const text = policyText([{ Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' }]);
	for (const topic of topicsOf('smallest')) {
		for (const level of levels) {
			const { task } = made(topic, level, 'all');
			const answer = judged(text, task);
			if (answer.kind !== 'judged' || !answer.excess) throw new Error('It is not judged');
			expect(task.refused).toContainEqual(answer.excess.ask);
			expect(answer.missing).toBeUndefined();
		}
	}
});
