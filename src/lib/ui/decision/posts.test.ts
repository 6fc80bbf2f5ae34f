import { expect, test } from 'vitest';
import { answer } from '../playground/answer';
import { examples, questionOf } from '../playground/examples';
import { postsOf, tellingPost } from './posts';

function decided(slug: string) {
	const example = examples.find((each) => each.slug === slug);
	if (!example) throw new Error(`there is no example ${slug}`);
	const answered = answer(questionOf(example));
	if (answered.state !== 'decided') throw new Error(`${slug} is not decided`);
	return answered.decision;
}

function road(slug: string) {
	return postsOf(decided(slug)).map(({ id, state }) => `${id} ${state}`);
}

test('a request that nothing stops goes through every post', () => {
	expect(road('mfa-bool').filter((post) => !/ (open|idle)$/.test(post))).toEqual([]);
});

test('a deny stops the road before any layer, and the layer says who denied', () => {
	const posts = postsOf(decided('explicit-deny'));
	expect(posts[0]).toMatchObject({ id: 'deny', state: 'denied', says: 'KeepProduction denies' });
	expect(posts.find(({ id }) => id === 'identity')).toMatchObject({
		state: 'beyond',
		says: 'KeepProduction denies'
	});
});

test.each([
	['boundary', 'boundary'],
	['scp-allow-list', 'scp'],
	['cross-account', 'resource'],
	['account-named', 'identity'],
	['kms-key', 'resource'],
	['session-policy', 'session']
])('in the example %s the road ends at %s, and what follows is not reached', (slug, stop) => {
	const posts = postsOf(decided(slug));
	const at = posts.findIndex(({ id }) => id === stop);
	expect(posts[at]?.state).toBe('silent');
	expect(posts.slice(0, at).every(({ state }) => state === 'open' || state === 'idle')).toBe(true);
	expect(posts.slice(at + 1).every(({ state }) => state === 'beyond')).toBe(true);
	expect(tellingPost(decided(slug))).toBe(stop);
});

test('an SCP that stops it names the level', () => {
	const scp = postsOf(decided('scp-allow-list')).find(({ id }) => id === 'scp');
	expect(scp?.says).toBe('nothing allows at level 1');
});

test('a VPC endpoint has a post only where it has a policy', () => {
	expect(road('boundary').some((post) => post.startsWith('endpoint'))).toBe(false);
});
