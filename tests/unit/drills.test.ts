import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeDrill } from '../../src/lib/study/drills/made.fixture';
import { beliefsIn, orders } from '../../src/lib/study/drills/solved.fixture';
import { drilledTopics } from '../../src/lib/study/drills/kinds';

test('drills name beliefs of beliefs.yaml and topics of course.yaml', async () => {
	const beliefs = parse(readFileSync('beliefs.yaml', 'utf8')) as readonly { readonly id: string }[];
	const course = parse(readFileSync('course.yaml', 'utf8')) as { readonly topics: object };
	const known = new Set(beliefs.map(({ id }) => id));
	const named = (await Promise.all(orders(200).map(makeDrill))).flatMap(beliefsIn);
	expect(named.filter((belief) => !known.has(belief))).toEqual([]);
	expect(drilledTopics.filter((topic) => !Object.hasOwn(course.topics, topic))).toEqual([]);
});
