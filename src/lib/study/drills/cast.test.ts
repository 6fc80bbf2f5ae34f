import { expect, test } from 'vitest';
import { whole } from '../../catalog/testing/whole';
import { things } from './cast';

const actionOf = (named: string) => {
	const [prefix = '', name = ''] = named.split(':');
	return whole.service(prefix)?.action(name);
};

test.each(things)('AWS has the actions on $resource that drills ask for', (thing) => {
	for (const named of [thing.read, thing.write, thing.remove]) {
		const [prefix, name] = named.split(':');
		expect(prefix).toBe(thing.service);
		// With AWS’s own capitals, as a learner should read it.
		expect(actionOf(named)?.name).toBe(name);
		expect(actionOf(named)?.resourceTypes).not.toEqual([]);
	}
	expect(actionOf(thing.read)?.level).toMatch(/Read|Write/);
});

test.each(things)('the pattern $reads takes in the reading action and neither other', (thing) => {
	const beginning = thing.reads.replace('*', '');
	expect(thing.reads).toBe(`${beginning}*`);
	expect(thing.read.startsWith(beginning)).toBe(true);
	expect([thing.write, thing.remove].some((each) => each.startsWith(beginning))).toBe(false);
});
