import { expect, test } from 'vitest';
import { makeDrill } from './made.fixture';
import { isOfItsKind, keyOfDrill, orders, solved } from './solved.fixture';

test('the engine solves 10,000 drills, and finds the key and nothing else right in each', async () => {
	const wrong: string[] = [];
	for (const order of orders(10_000)) {
		const drill = makeDrill(order);
		const key = keyOfDrill(drill);
		const found = await solved(drill);
		if (!isOfItsKind(drill) || found.join() !== key.join()) wrong.push(JSON.stringify(order));
	}
	expect(wrong).toEqual([]);
}, 3_600_000);
