import { describe, expect, test } from 'vitest';
import { examples, questionOf } from './examples';
import { forecaster } from './analysis/forecaster';
import { answer } from './answer';
import { nothing, type Question, type Written } from './question';
import { Playground } from './playground.svelte';

function open(slug: string, ...more: [ConstructorParameters<typeof Playground>[2]?]) {
	const example = examples.find((each) => each.slug === slug);
	if (!example) throw new Error(`there is no example ${slug}`);
	return new Playground(questionOf(example), example, ...more);
}

const names = ({ question }: Playground) => question.policies.map(({ name }) => name);

test('the post that tells most and the policy to blame are shown first', () => {
	const playground = open('scp-allow-list');
	expect(playground.post).toBe('scp');
	expect(playground.shown?.name).toBe('ServicesWeUse');
});

test('a policy that is being written stays in sight, whatever the decision becomes', () => {
	const playground = open('boundary');
	const { shown } = playground;
	if (!shown) throw new Error('nothing is shown');
	playground.write(
		shown.id,
		shown.text.replace('"s3:PutObject"', '"s3:PutObject", "s3:DeleteObject"')
	);
	expect(playground.decided?.decision.outcome).toBe('allowed');
	expect(playground.shown?.id).toBe(shown.id);
	expect(playground.post).toBe('boundary');
});

test('what was removed comes back to its place, with what was written since elsewhere', () => {
	const playground = open('mfa-bool');
	const [first, second] = playground.question.policies;
	if (!first || !second) throw new Error('two policies are expected');
	playground.remove(first.id);
	expect(names(playground)).toEqual([second.name]);
	playground.write(second.id, '{}');
	playground.undo();
	expect(names(playground)).toEqual([first.name, second.name]);
	expect(playground.question.policies[1]?.text).toBe('{}');
});

test('a level whose only policy is removed closes up, and comes back between the others', () => {
	const playground = open('scp-allow-list');
	const levels = () =>
		playground.question.policies
			.filter(({ layer }) => layer === 'scp')
			.map(({ name, level }) => `${level} ${name}`)
			.sort();
	const before = levels();
	const root = playground.question.policies.find(({ name }) => name === 'FullAWSAccess');
	playground.remove(root?.id ?? '');
	expect(levels()).toEqual(['0 ServicesWeUse']);
	playground.undo();
	expect(levels()).toEqual(before);
});

test('adding, renaming and opening are taken back one by one', () => {
	const playground = open('boundary');
	const before = names(playground);
	playground.add('identity');
	playground.rename(playground.shown?.id ?? '', 'Mine');
	expect(names(playground)).toContain('Mine');
	expect(playground.undoable).toBe('Rename NewPolicy to Mine');
	playground.undo();
	expect(names(playground)).toContain('NewPolicy');
	playground.undo();
	expect(names(playground)).toEqual(before);
	expect(playground.undoable).toBeUndefined();
});

test('a layer that holds one policy has it replaced, and Undo brings the old one back', () => {
	const playground = open('boundary');
	playground.add('boundary', 0, { name: 'Other', text: '{}' });
	const boundaries = () => playground.question.policies.filter(({ layer }) => layer === 'boundary');
	expect(boundaries().map(({ name }) => name)).toEqual(['Other']);
	playground.undo();
	expect(boundaries().map(({ name }) => name)).toEqual(['DeveloperBoundary']);
});

test('an empty page has no road, and asks who asks', () => {
	const playground = open('boundary');
	expect(playground.posts).not.toEqual([]);
	playground.open(nothing, 'Open an empty page');
	expect(playground.posts).toEqual([]);
	expect(playground.answer).toMatchObject({ state: 'unfinished' });
});

test('while a policy is unreadable its road says so, and claims nothing that is not decided', () => {
	const playground = open('boundary');
	const road = playground.posts.map(({ id }) => id);
	const { shown } = playground;
	playground.write(shown?.id ?? '', '{ "Statement": ');
	expect(playground.answer.state).toBe('unreadable');
	expect(playground.posts.map(({ id }) => id)).toEqual(road);
	expect(
		playground.posts.every(({ state, read }) => state === 'undecided' && read.length === 0)
	).toBe(true);
	const says = new Map(playground.posts.map((post) => [post.id, post.says]));
	expect(says.get('boundary')).toBe('cannot be read');
	expect([...says.values()].join()).not.toMatch(/allow|den(y|ies)/);
	expect(playground.marksOf(playground.question.policies[0] as Written)).toEqual([]);
});

test('an example that asks holds its answer back until somebody guesses', () => {
	const playground = open('boundary');
	const example = examples.find(({ slug }) => slug === 'explicit-deny');
	if (!example) throw new Error('the example is missing');
	playground.open(questionOf(example), 'Open', example);
	expect(playground.guess).toBe('due');
	expect(playground.decided).toBeUndefined();
	expect(playground.posts.map(({ says }) => says).join()).not.toMatch(/KeepProduction/);
	playground.guess = { outcome: 'allowed' };
	expect(playground.decided?.decision.outcome).toBe('explicitDeny');
	expect(playground.posts[0]?.says).toBe('KeepProduction denies');
	playground.undo();
	expect(playground.guess).toBeUndefined();
});

describe('who wants to guess first', () => {
	test('is shown nothing of the next question until they have', () => {
		const playground = open('boundary');
		playground.guessFirst = true;
		expect(playground.decided).toBeDefined(); // it was seen already
		playground.change({ action: 's3:PutObject' });
		expect(playground.guessing).toBe(true);
		expect(playground.decided).toBeUndefined();
		expect(playground.posts.map(({ state }) => state)).not.toContain('open');
		playground.guess = { outcome: 'allowed' };
		expect(playground.decided).toBeDefined();
	});

	test('sees the answer as soon as they do not want to any more', () => {
		const playground = open('boundary');
		playground.guessFirst = true;
		playground.change({ action: 's3:PutObject' });
		playground.guessFirst = false;
		expect(playground.decided).toBeDefined();
	});
});

describe('of an example that asks, guess and point', () => {
	const asked = () => {
		const playground = open('boundary');
		const example = examples.find(({ slug }) => slug === 'explicit-deny');
		if (!example) throw new Error('the example is missing');
		playground.open(questionOf(example), 'Open', example);
		playground.guess = { outcome: 'allowed' };
		return playground;
	};

	test.each<[string, (playground: Playground) => void]>([
		['the request', (playground) => playground.change({ action: 'ec2:StopInstances' })],
		['what is known', (playground) => playground.setUnknown('scp', true)],
		['a policy', (playground) => playground.write(playground.question.policies[0]?.id ?? '', '{}')],
		['which policies there are', (playground) => void playground.add('scp')]
	])('are withdrawn when %s changes', (_, change) => {
		const playground = asked();
		change(playground);
		expect([playground.guess, playground.note]).toEqual([undefined, undefined]);
	});

	test('stay while two policies are compared', () => {
		const playground = asked();
		playground.compare();
		playground.change({ compared: undefined });
		expect(playground.guess).toEqual({ outcome: 'allowed' });
		expect(playground.note?.asks).toBeDefined();
	});
});

test('the point of an example that does not ask stays while it is worked on', () => {
	const playground = open('boundary');
	playground.change({ action: 's3:PutObject' });
	expect(playground.note?.shows).toBeDefined();
});

describe('what is not known', () => {
	/** As the worker does it, at once. */
	const atOnce = {
		of: (question: unknown) => ({
			at: 'done' as const,
			result: answer(question as Question, { ...forecaster, facts: undefined })
		})
	};
	const unsure = (slug: string) => open(slug, atOnce);
	const stateOf = (playground: Playground, id: string) =>
		playground.posts.find((post) => post.id === id)?.state;

	test('a layer is put to unknown and stands half open; known again, it is decided', () => {
		const playground = unsure('mfa-bool');
		playground.setUnknown('boundary', true);
		expect(playground.decided?.forecast?.outcome).toBe('depends');
		expect(stateOf(playground, 'boundary')).toBe('doubt');
		expect(stateOf(playground, 'identity')).toBe('open');
		expect(playground.post).toBe('boundary');
		playground.setUnknown('boundary', false);
		expect(playground.decided).toMatchObject({
			forecast: undefined,
			decision: { outcome: 'allowed' }
		});
	});

	test('a VPC endpoint that is not known has a post, and its supposed statements are not told', () => {
		const playground = unsure('mfa-bool');
		playground.setUnknown('endpoint', true);
		expect(stateOf(playground, 'endpoint')).toBe('doubt');
		expect(playground.posts.flatMap(({ read }) => read).map(({ policy }) => policy)).not.toContain(
			'Not known'
		);
	});

	test('a key that is not known leaves its gate in doubt', () => {
		const playground = unsure('what-is-not-known');
		playground.setUnknown('scp', false);
		expect(stateOf(playground, 'identity')).toBe('doubt');
		expect(playground.post).toBe('identity');
	});

	test('what does not matter is said not to', () => {
		const playground = unsure('explicit-deny');
		playground.setUnknown('scp', true);
		expect(playground.decided?.forecast?.outcome).toBe('explicitDeny');
		expect(playground.posts[0]?.state).toBe('denied');
	});

	test('until what finds it out is there, nothing is claimed', () => {
		const playground = open('what-is-not-known');
		expect(playground.answer).toMatchObject({ state: 'working' });
		expect(playground.decided).toBeUndefined();
	});
});

test('what the answer had to assume is said with it, known or not', () => {
	const text = JSON.stringify({
		Version: '2012-10-17',
		Statement: {
			Effect: 'Allow',
			Action: '*',
			Resource: '*',
			Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/team/*' } }
		}
	});
	const asked = {
		...nothing,
		principal: 'arn:aws:sts::111122223333:assumed-role/mapper/jun',
		action: 's3:GetObject',
		resource: 'arn:aws:s3:::maps/a',
		policies: [{ id: 'p', layer: 'identity', level: 0, name: 'Team', text }]
	} as const;
	const assumed = [expect.stringContaining('Add aws:PrincipalArn')];
	expect(answer(asked)).toMatchObject({ assumed, forecast: undefined });
	const open = answer({ ...asked, unknown: ['scp'] }, { ...forecaster, facts: undefined });
	expect(open).toMatchObject({ assumed, forecast: { outcome: 'implicitDeny' } });
});
