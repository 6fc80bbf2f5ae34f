import { expect, test } from 'vitest';
import type { Json } from '../base/json';
import { shownIn } from './shown';

const shown = (value: Json, secrets: readonly string[] = []) =>
	shownIn('requestParameters', value, secrets);

test('names begin small, secrets are left out, and nothing is null', () => {
	const tags = [{ Key: 'Team', Value: 'Maps' }];
	expect(shown({ UserName: 'jun', Password: 'x', Tags: tags, Empty: {} }, ['Password'])).toEqual({
		userName: 'jun',
		tags: [{ key: 'Team', value: 'Maps' }],
		empty: null
	});
});

test('of a hundred kilobytes all is shown, of more the size alone', () => {
	const frame = JSON.stringify({ name: '' }).length;
	const fitting = 'x'.repeat(100 * 1024 - frame);
	expect(shown({ Name: fitting })).toEqual({ name: fitting });
	expect(shown({ Name: `${fitting}x` })).toEqual({
		reason: 'requestParameters too large',
		omitted: true,
		originalSize: 100 * 1024 + 1
	});
});

test.each<[string, (inner: Json) => Json]>([
	['structures', (Inner) => ({ Inner })],
	['lists', (inner) => [inner]]
])('%s are shown to a depth and no deeper', (_, wrap) => {
	const wrapped = (depth: number) => {
		let value: Json = 'x';
		for (let at = 0; at < depth; at += 1) value = wrap(value);
		return value;
	};
	expect(JSON.stringify(shown(wrapped(50)))).toContain('x');
	expect(JSON.stringify(shown(wrapped(51)))).not.toContain('x');
	expect(JSON.stringify(shown(wrapped(100_000)))).not.toContain('x');
});
