import { describe, expect, test } from 'vitest';
import { likeness, unlikeliest, wantedOf } from './likeness';

/** The likelier a name was meant, the earlier it stands. */
function inOrder(typed: string, names: readonly string[]) {
	const wanted = wantedOf(typed);
	const like = (name: string) => likeness(wanted, name);
	return names
		.filter((name) => like(name) !== undefined)
		.toSorted((a, b) => (like(a) ?? 0) - (like(b) ?? 0));
}

/* Each row in the order in which they are found, likeliest first, and then what is not like it. */
describe('of names that are like what was typed, the likeliest comes first', () => {
	test.each<[string, readonly string[], readonly string[]]>([
		['list', ['List', 'ListUsers', 'GetList'], ['Lst', 'Get']],
		['gets', ['GetSecret', 'GetUserSecret', 'TryGetSecret', 'WidgetSize'], ['Get', 'SecretGet']],
		['cu', ['CU', 'Cut', 'CreateUser', 'GetCreatedUser'], ['Create', 'UserC']],
		['creus', ['Creus', 'CreusX', 'CreateUser', 'DoCreateUser', 'Secreusable'], ['CreateRole']],
		['list buck', ['ListBuck', 'ListBucket', 'ListMyBucket'], ['List', 'Bucket']],
		['buck list', ['BuckList', 'BuckLists', 'BucketTagList', 'ListBucket'], ['Bucket']]
	])('%s', (typed, like, unlike) => {
		expect(inOrder(typed, [...unlike, ...like.toReversed()])).toEqual(like);
	});
});

test('two letters within a name are chance', () => {
	expect(inOrder('dge', ['WidgetSize'])).toEqual(['WidgetSize']);
	expect(inOrder('dg', ['WidgetSize'])).toEqual([]);
});

test('a name is also known by its phrase', () => {
	const wanted = wantedOf('key management');
	expect(likeness(wanted, 'kms', 'kms Key Management Service')).toBeLessThanOrEqual(unlikeliest);
	expect(likeness(wanted, 'kms')).toBeUndefined();
});
