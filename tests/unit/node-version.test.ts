import { expect, test } from 'vitest';
import { nodeComplaint } from '../../scripts/node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s is new enough', (version) => {
	expect(nodeComplaint(version, '>=20.19')).toBeUndefined();
});

test.each(['14.21.3', '18.20.0', '20.18.9'])('Node %s is too old, and that is said', (version) => {
	expect(nodeComplaint(version, '>=20.19')).toBe(
		`Leastwise needs Node 20.19 or newer, and this is Node ${version}. ` +
			'Get a current one from https://nodejs.org and try again.'
	);
});
