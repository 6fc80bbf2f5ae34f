import { expect, test } from 'vitest';
import { satisfies } from '../../scripts/install.mjs';

const wanted = {
	packages: {
		'': { version: '0.1.0' },
		'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
		'node_modules/b': { version: '2.0.0', integrity: 'sha512-b', optional: true }
	}
};
const a = wanted.packages['node_modules/a'];

test('what the lock file names is enough, without packages for other machines', () => {
	expect(satisfies({ packages: { 'node_modules/a': a } }, wanted)).toBe(true);
});

test.each([
	['a package is missing', {}],
	['a package has another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
	['a package has other content', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }]
])('it is installed again when %s', (_, packages) => {
	expect(satisfies({ packages }, wanted)).toBe(false);
});
