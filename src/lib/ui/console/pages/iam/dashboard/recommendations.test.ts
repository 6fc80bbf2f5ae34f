import { expect, test } from 'vitest';
import { recommendationsFor, type Facts } from './recommendations';

const facts: Facts = {
	who: 'root',
	rootHasMfa: false,
	rootHasKeys: true,
	devices: 0,
	activeKeys: 1
};
const open = (given: Facts) =>
	recommendationsFor(given)
		.filter(({ good }) => !good)
		.map(({ title }) => title);

test('root without MFA and with a key is told of both', () => {
	expect(open(facts)).toEqual([
		'Add MFA for root user',
		'Deactivate or delete access keys for root user'
	]);
});

test('a key of root that is only deactivated stays open', () => {
	expect(open({ ...facts, rootHasMfa: true, activeKeys: 0 })).toEqual([
		'Delete the inactive access keys of the root user'
	]);
});

test('a user is told of its own MFA, and of root’s without a way to mend it', () => {
	const list = recommendationsFor({ ...facts, who: 'jun', activeKeys: 0 });
	expect(list.find(({ title }) => title === 'Add MFA for root user')?.next).toBeUndefined();
	expect(list.find(({ title }) => title === 'Add MFA for yourself')?.next?.to).toBe(
		'#/security-credentials/mfa'
	);
});

test('nothing is said about what may not be read', () => {
	expect(
		recommendationsFor({ ...facts, who: 'wanda', devices: undefined, activeKeys: undefined })
	).toHaveLength(1);
});
