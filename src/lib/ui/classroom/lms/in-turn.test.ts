import { expect, test } from 'vitest';
import { inTurn } from './in-turn';

test('who asks during a job waits for one that begins after it, and shares it', async () => {
	const begun: (() => void)[] = [];
	const ask = inTurn(() => new Promise((done) => begun.push(done)));
	const answered: string[] = [];
	const asked = (name: string) => void ask().then(() => answered.push(name));
	const turn = () => new Promise((resolve) => setImmediate(resolve));

	asked('first');
	await turn();
	asked('second');
	asked('third');
	await turn();
	expect(begun).toHaveLength(1);
	begun[0]?.();
	await turn();
	expect([begun.length, answered]).toEqual([2, ['first']]);
	begun[1]?.();
	await turn();
	expect([begun.length, answered]).toEqual([2, ['first', 'second', 'third']]);
	asked('fourth');
	await turn();
	expect(begun).toHaveLength(3);
});
