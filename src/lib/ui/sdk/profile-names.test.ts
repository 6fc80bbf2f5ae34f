import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileNames } from './profile-names';

test.each([
	['the session is the default', [], ['root'], 'default', ['root']],
	['unless ~/.aws has one', ['default'], ['jun'], 'console', ['jun']],
	['which may have a console as well', ['default', 'console'], [], 'console-2', []],
	['a second key is numbered', [], ['jun', 'jun'], 'default', ['jun', 'jun-2']],
	['and is none of ~/.aws', ['jun'], ['jun'], 'default', ['jun-2']],
	['nor the session', ['default'], ['console'], 'console', ['console-2']]
] as const)('%s', (_, disk, holders, console, keys) => {
	expect(profileNames(disk, holders)).toEqual({ console, keys });
});

test('no two profiles have the same name', () => {
	const name = fc.constantFrom('default', 'console', 'console-2', 'jun', 'jun-2');
	fc.assert(
		fc.property(fc.uniqueArray(name), fc.array(name), (disk, holders) => {
			const names = profileNames(disk, holders);
			const all = [...disk, names.console, ...names.keys];
			expect(new Set(all).size).toBe(all.length);
		})
	);
});
