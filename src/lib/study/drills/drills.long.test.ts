import { expect, test } from 'vitest';
import { makeDrill } from './made.fixture';
import { faultOf, orders } from './solved.fixture';

test('the engine solves 10,000 drills, and finds the key and nothing else right in each', async () => {
	const wrong: string[] = [];
	for (const order of orders(10_000)) {
		const fault = await faultOf(await makeDrill(order));
		if (fault !== undefined) wrong.push(`${JSON.stringify(order)} ${fault}`);
	}
	expect(wrong).toEqual([]);
}, 3_600_000);
